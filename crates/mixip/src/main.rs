//! `mixip`: the server, and what is done without it.

#![expect(
    rustdoc::bare_urls,
    reason = "these comments are the help that a terminal shows"
)]

mod admin;
mod audit;
mod mail;
mod scan;
mod serve;
mod store;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Keeps photos with faces, and lets none of them out of the house that may not leave.
#[derive(Parser)]
#[command(version, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve(serve::Serve),
    /// Search pictures for faces without a server
    Scan(scan::Scan),
    /// Verify a receipt, or an export with its files, without a server
    Verify(verify::Verify),
    /// Examine the tamper-evident log
    Audit(audit::Audit),
    /// Do what an operator does
    Admin(admin::Admin),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // One crypto provider for everything that speaks TLS; it fails only when one is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let done = match arguments.command {
        Command::Serve(serve) => serve.run(),
        Command::Scan(scan) => scan.run(),
        Command::Verify(verify) => verify.run(),
        Command::Audit(audit) => audit.run(),
        Command::Admin(admin) => admin.run(),
    };
    done.unwrap_or_else(|error| {
        eprintln!("mixip: {error:#}");
        // As for arguments that cannot be read: what was asked for cannot be done here.
        ExitCode::from(2)
    })
}

/// The runtime for what waits a lot.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}
