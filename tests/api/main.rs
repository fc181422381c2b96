//! The product as its clients see it: HTTP from end to end, over both pairs of stores. The modules mirror the routes.
#![expect(clippy::unwrap_used, reason = "tests")]

#[macro_use]
mod app;
mod client;
mod job;
#[macro_use]
mod process;
mod stores;

mod accounts;
mod audit;
mod bad_pictures;
mod broken_frames;
mod capture_time;
mod days;
mod deletion;
mod embeddings;
mod events;
mod exits;
mod faces;
#[path = "../failure/mod.rs"]
mod failure;
mod files;
mod fuzz;
mod guard;
mod headers;
mod leases;
mod log;
mod main_job;
mod matrix;
mod missed_events;
mod openapi;
mod places;
mod problems;
mod reconciliation;
mod rows;
mod sessions;
mod templates;
mod tokens;
mod upload_faults;
mod uploads;
mod uploads_end;
