//! `mixip admin`: what needs the machine itself and not an account.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use mixip_app::{Actor, accounts};

use crate::store::Store;

#[derive(Args)]
pub(crate) struct Admin {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Let an account run the installation
    Grant(Grant),
}

#[derive(Args)]
struct Grant {
    /// The account's mail address
    email: String,
    #[command(flatten)]
    store: Store,
}

impl Admin {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let Command::Grant(Grant { email, store }) = self.command;
        crate::runtime()?.block_on(async {
            let app = store.open_existing().await?;
            accounts::grant_operator(&app, &Actor::System, &email).await?;
            app.close().await;
            anyhow::Ok(())
        })?;
        println!("{email} runs this installation now");
        Ok(ExitCode::SUCCESS)
    }
}
