//! The product as its clients see it: HTTP from end to end, over both pairs of stores. The modules mirror the routes.
#![expect(clippy::unwrap_used, reason = "tests")]

#[macro_use]
mod app;
mod client;
mod job;
mod outbox;
#[macro_use]
mod process;
mod smtp;
mod stores;

mod accounts;
mod addresses;
mod audit;
mod bad_pictures;
mod board;
mod broken_frames;
mod capture_time;
mod collaborators;
mod copies;
mod days;
mod deletion;
mod download;
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
mod invitations;
mod key_store;
mod leases;
mod log;
mod mail;
mod main_job;
mod matching;
mod matrix;
mod members;
mod missed_events;
mod motion;
mod my_data;
mod my_data_canaries;
mod open_requests;
mod openapi;
mod overrides;
mod places;
mod privacy_requests;
mod problems;
mod reconciliation;
mod release_imports;
mod request_drafts;
mod request_lists;
mod request_states;
mod requests;
mod retention;
mod rights;
mod rows;
mod selfies;
mod sessions;
mod share_links;
mod shares;
mod signing;
mod templates;
mod tokens;
mod upload_faults;
mod uploads;
mod uploads_end;
mod withdrawal;
