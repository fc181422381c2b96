//! HTTP and nothing else: [`router`] is the one table of routes, a file per resource holds its handlers, and each of
//! them extracts, calls mixip-app and answers.
//!
//! What every answer has in common stands in files of its own: who calls (`caller`), what is refused before anybody
//! is asked (`guard`), how errors look (`problem`, RFC 9457), which headers keep a browser safe (`headers`), how files
//! are sent (`file`).

mod accounts;
mod assets;
mod caller;
mod clearance;
mod consents;
mod events;
mod exports;
mod faces;
mod file;
mod guard;
mod headers;
mod input;
mod instance;
mod ledger;
mod list;
mod log;
mod openapi;
mod options;
mod problem;
mod projects;
mod review;
mod router;
mod serve;
mod sessions;
mod site;
mod talent;
mod tokens;
mod uploads;
mod web;
mod workspaces;

pub use options::{Options, OptionsError};
pub use router::{openapi, router};
pub use serve::serve;
