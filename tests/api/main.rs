//! The product as its clients see it: HTTP from end to end, over both pairs of stores. The modules mirror the routes.
#![expect(clippy::unwrap_used, reason = "tests")]

#[macro_use]
mod app;
mod client;
mod job;

mod accounts;
mod audit;
mod broken_frames;
mod days;
mod deletion;
mod events;
mod exits;
mod faces;
mod files;
mod guard;
mod headers;
mod leases;
mod main_job;
mod matrix;
mod missed_events;
mod openapi;
mod problems;
mod reconciliation;
mod rows;
mod sessions;
mod tokens;
mod uploads;
mod uploads_end;
