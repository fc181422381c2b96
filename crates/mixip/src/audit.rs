//! `mixip audit`: whether the tamper-evident log is as it was written.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use mixip_app::ledger;

use crate::store::Store;

#[derive(Args)]
pub(crate) struct Audit {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Recompute every ledger; status 1 when an entry was changed, removed, added or moved
    Verify(Verify),
}

#[derive(Args)]
struct Verify {
    #[command(flatten)]
    store: Store,
}

impl Audit {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let Command::Verify(Verify { store }) = self.command;
        let audits = crate::runtime()?.block_on(async {
            let app = store.open_existing().await?;
            let audits = ledger::verify_all(&app).await?;
            app.close().await;
            anyhow::Ok(audits)
        })?;
        let mut sound = true;
        for audit in &audits {
            let ledger = if audit.ledger.is_nil() {
                "installation".to_owned()
            } else {
                format!("workspace {}", audit.ledger)
            };
            match &audit.result {
                Ok(summary) => println!("{ledger}: sound, {} entries", summary.head.size),
                Err(fault) => {
                    sound = false;
                    println!("{ledger}: NOT SOUND: {fault}");
                }
            }
        }
        Ok(if sound {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}
