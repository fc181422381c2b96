//! How `mixip serve` sends mail.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use mixip_app::mail::{MailConfig, Route};

/// Without a server, mail lies as .eml files under the data folder.
#[derive(Args, Default)]
pub(crate) struct Mail {
    /// Mail server, smtps://user@host:465 or smtp://host:587 (with STARTTLS); DIR/outbox takes mail as .eml files where left out.
    /// Give the password in the variable MIXIP_SMTP_PASSWORD: command lines can be read by everybody on the machine
    #[arg(
        long,
        value_name = "URL",
        env = "MIXIP_SMTP_URL",
        hide_env_values = true,
        requires = "mail_from"
    )]
    smtp_url: Option<String>,
    #[arg(long, env = "MIXIP_SMTP_PASSWORD", hide_env_values = true, hide = true)]
    smtp_password: Option<String>,
    /// Sender of mails, such as "Studio Kaspar <mail@example.org>"
    #[arg(long, value_name = "SENDER", env = "MIXIP_MAIL_FROM")]
    mail_from: Option<String>,
}

impl Mail {
    /// Where mail goes: to the server that is named, or into the folder.
    pub(crate) fn config(&self, folder: PathBuf) -> anyhow::Result<MailConfig> {
        let route = match &self.smtp_url {
            Some(url) => Route::server(url, self.smtp_password.as_deref())
                .context("--smtp-url (or MIXIP_SMTP_URL)")?,
            None => Route::Folder(folder),
        };
        let from = self.mail_from.as_deref().unwrap_or("mix-ip@localhost");
        Ok(MailConfig {
            route,
            from: from.to_owned(),
        })
    }
}
