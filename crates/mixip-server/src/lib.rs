//! HTTP and nothing else: [`router`] is the one table of routes, a file per resource holds its handlers, and each of
//! them extracts, calls mixip-app and answers.
//!
//! What every answer has in common stands in files of its own: who calls (`caller`), what is refused before anybody
//! is asked (`guard`), how errors look (`problem`, RFC 9457), which headers keep a browser safe (`headers`), how files
//! are sent (`file`).

mod accounts;
mod assets;
mod board;
mod caller;
mod clearance;
mod consents;
mod copies;
mod events;
mod exports;
mod faces;
mod file;
mod forms;
mod guard;
mod headers;
mod imports;
mod input;
mod instance;
mod invitations;
mod ledger;
mod list;
mod log;
mod mail;
mod members;
mod my_data;
mod open_requests;
mod openapi;
mod options;
mod overrides;
mod own_privacy;
mod portal;
mod privacy;
mod problem;
mod projects;
mod proofs;
mod request_lists;
mod requests;
mod review;
mod router;
mod serve;
mod sessions;
mod shared;
mod shares;
mod signing;
mod site;
mod talent;
mod tokens;
mod uploads;
mod web;
mod workspaces;

pub use options::{Options, OptionsError};
pub use router::{openapi, router};
pub use serve::serve;
