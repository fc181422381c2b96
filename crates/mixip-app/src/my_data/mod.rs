//! What is held about people, why, for how long, and how it is handed to them (GDPR Articles 15 and 20).

pub mod data;
pub mod register;
pub mod takeout;
