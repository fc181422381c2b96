//! `mixip serve`: everything in one process.

use std::io::{IsTerminal, Write};
use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use clap::{Args, ValueEnum};
use mixip_app::Registration;
use mixip_media::Sandbox;
use mixip_server::{Options, router};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::EnvFilter;

use crate::mail::Mail;
use crate::store::{Rules, Store};

/// Work that is under way when the server ends may go on for so long; what does not finish is done again.
const GRACE: Duration = Duration::from_secs(10);

/// What works on its own thread and does not look up may go on for so long after everything else.
const LAST_GRACE: Duration = Duration::from_secs(1);

#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    store: Store,
    /// Address and port to listen on
    #[arg(
        long,
        value_name = "ADDRESS:PORT",
        env = "MIXIP_LISTEN",
        default_value = "127.0.0.1:8080"
    )]
    listen: SocketAddr,
    /// The address people open, when a proxy with https stands in front, such as https://media.example.org
    #[arg(long, value_name = "URL", env = "MIXIP_PUBLIC_URL")]
    public_url: Option<String>,
    /// Address of a proxy that is believed when it says where a request came from; may be given several times
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "MIXIP_TRUSTED_PROXY",
        value_delimiter = ','
    )]
    trusted_proxy: Vec<IpAddr>,
    #[command(flatten)]
    mail: Mail,
    /// Who may make an account; the first one always may [default: open on the loopback, closed otherwise]
    #[arg(long, value_enum, env = "MIXIP_REGISTRATION")]
    registration: Option<Who>,
    /// The largest file that is taken, such as 500M or 50G
    #[arg(long, value_name = "SIZE", env = "MIXIP_MAX_UPLOAD", default_value = "50G", value_parser = size)]
    max_upload: u64,
    /// Run decoders of HEIC and AVIF without a sandbox: only where files come from people you trust
    #[arg(long, env = "MIXIP_UNCONFINED_DECODERS")]
    unconfined_decoders: bool,
    /// What goes to the log (standard error), such as info or mixip_app=debug,warn
    #[arg(
        long,
        value_name = "FILTER",
        env = "MIXIP_LOG",
        default_value = "info,sqlx=warn"
    )]
    log: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Who {
    Open,
    Closed,
}

impl Serve {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let filter: EnvFilter = self
            .log
            .parse()
            .with_context(|| format!("--log {} cannot be read", self.log))?;
        tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(std::io::stderr().is_terminal())
            .with_writer(std::io::stderr)
            .init();
        let runtime = crate::runtime()?;
        let ended = runtime.block_on(self.serve());
        // A decoder that is at work cannot be interrupted, and its result is wanted by nobody any more.
        runtime.shutdown_timeout(LAST_GRACE);
        ended
    }

    async fn serve(self) -> anyhow::Result<ExitCode> {
        // Listened for first: an end that is called while starting up counts too.
        let (mut terminate, mut interrupt) = (
            signal(SignalKind::terminate())?,
            signal(SignalKind::interrupt())?,
        );
        let closing = CancellationToken::new();
        let options = Options::new(self.listen, self.public_url.as_deref(), closing.clone())?
            .trusting(self.trusted_proxy.clone());
        self.store.prepare()?;
        let _lock = self.store.lock()?;
        let app = self.store.open(self.rules()?).await?;
        let listener = TcpListener::bind(self.listen).await.with_context(|| {
            format!(
                "{} cannot be listened on (is another program there?)",
                self.listen
            )
        })?;
        let address = listener.local_addr()?;
        app.set_origin(&options.origin(address));
        let workers = app.start_workers();
        let connections = tokio::spawn(mixip_server::serve(
            listener,
            router(app.clone(), options),
            closing.clone(),
        ));
        self.announce(address)?;

        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("ending");
        closing.cancel();
        let (ended, _) = tokio::join!(connections, workers.stop(GRACE));
        if let Err(error) = mixip_app::ledger::note_heads(&app).await {
            tracing::warn!(%error, "the heads of the ledgers could not be kept beside the keys");
        }
        app.close().await;
        ended.context("the server broke off")?;
        Ok(ExitCode::SUCCESS)
    }

    /// The one line on standard output.
    fn announce(&self, address: SocketAddr) -> anyhow::Result<()> {
        let url = self
            .public_url
            .clone()
            .unwrap_or_else(|| format!("http://{address}"));
        let mut out = std::io::stdout();
        writeln!(out, "Mix-IP is ready at {}", url.trim_end_matches('/'))?;
        out.flush()?;
        Ok(())
    }

    fn rules(&self) -> anyhow::Result<Rules> {
        let here = self.listen.ip().is_loopback() && self.public_url.is_none();
        Ok(Rules {
            mail: self.mail.config(self.store.outbox())?,
            registration: match self.registration {
                Some(Who::Open) => Registration::Open,
                Some(Who::Closed) => Registration::Closed,
                None if here => Registration::Open,
                None => Registration::Closed,
            },
            max_upload: self.max_upload,
            sandbox: if self.unconfined_decoders {
                Sandbox::Unconfined
            } else {
                Sandbox::detect()
            },
        })
    }
}

/// A number of bytes, with K, M, G or T for the binary multiples.
fn size(text: &str) -> Result<u64, String> {
    let (digits, shift) = match text.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&text[..at], 10),
        Some((at, 'm' | 'M')) => (&text[..at], 20),
        Some((at, 'g' | 'G')) => (&text[..at], 30),
        Some((at, 't' | 'T')) => (&text[..at], 40),
        _ => (text, 0),
    };
    let number: u64 = digits
        .trim()
        .parse()
        .map_err(|_| "write a number of bytes, or one with K, M, G or T".to_owned())?;
    number
        .checked_mul(1 << shift)
        .ok_or_else(|| "that is too large".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        assert_eq!(size("500"), Ok(500));
        assert_eq!(size("2K"), Ok(2_048));
        assert_eq!(size("50G"), Ok(50 << 30));
        for bad in ["", "G", "-1", "1.5G", "99999999T", "1GB"] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
