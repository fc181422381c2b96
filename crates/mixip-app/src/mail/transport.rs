//! How letters leave: as files into a folder, or to a mail server.

use std::fmt;
use std::io::Write;
use std::net::IpAddr;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::address::{Address, Envelope};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use uuid::Uuid;

use super::message::Sender;
use crate::text;

/// A server that says nothing for so long is away.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where letters go.
#[derive(Clone)]
pub enum Route {
    /// As `.eml` files into this folder, which is made when missing.
    Folder(PathBuf),
    /// To a mail server.
    Smtp {
        /// Its name or address.
        host: String,
        /// Its port.
        port: u16,
        /// TLS from the first byte; otherwise STARTTLS, which only a server on this machine may lack.
        tls: bool,
        /// User and password.
        login: Option<(String, String)>,
    },
}

/// Where letters go, and whom they come from.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Where they go.
    pub route: Route,
    /// `Name <address>` or an address alone.
    pub from: String,
}

/// What is wrong with how mail is configured.
#[derive(Debug, PartialEq, Eq)]
pub enum MailConfigError {
    /// The server's address is none.
    Url,
    /// The sender is none.
    From(String),
    /// TLS could not be prepared.
    Tls(String),
    /// The folder cannot be made.
    Folder(String),
}

impl std::error::Error for MailConfigError {}

impl fmt::Display for MailConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Without the address itself, which may hold a password.
            Self::Url => f.write_str(
                "the mail server's address cannot be read: write smtps://user:password@host:465 or smtp://host:587 \
                 (with %40 for an @ in user or password)",
            ),
            Self::From(from) => write!(
                f,
                "{from} is no sender: write Mix-IP <mix-ip@example.org>, or an address alone"
            ),
            Self::Tls(error) => write!(f, "TLS for mail cannot be prepared: {error}"),
            Self::Folder(error) => write!(f, "the folder for mail cannot be made: {error}"),
        }
    }
}

/// Without user and password.
impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => f.debug_tuple("Folder").field(folder).finish(),
            Self::Smtp {
                host, port, tls, ..
            } => f
                .debug_struct("Smtp")
                .field("host", host)
                .field("port", port)
                .field("tls", tls)
                .finish_non_exhaustive(),
        }
    }
}

impl Route {
    /// A server by its URL: `smtps://user:password@host:465`, or `smtp://host:587` with STARTTLS. A password of its own
    /// goes before that in the URL.
    ///
    /// # Errors
    /// [`MailConfigError::Url`]
    pub fn server(url: &str, password: Option<&str>) -> Result<Self, MailConfigError> {
        let (scheme, rest) = url
            .trim_end_matches('/')
            .split_once("://")
            .ok_or(MailConfigError::Url)?;
        let (tls, usual) = match scheme {
            "smtps" => (true, 465),
            "smtp" => (false, 587),
            _ => return Err(MailConfigError::Url),
        };
        let (login, place) = match rest.rsplit_once('@') {
            Some((login, place)) => (Some(login), place),
            None => (None, rest),
        };
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => {
                (host, port.parse().map_err(|_| MailConfigError::Url)?)
            }
            _ => (place, usual),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let sound = !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']);
        if !sound {
            return Err(MailConfigError::Url);
        }
        let login = match login {
            None => None,
            Some(login) => {
                let (user, in_url) = login.split_once(':').unwrap_or((login, ""));
                let password = match password {
                    Some(password) => password.to_owned(),
                    None => percent_decoded(in_url)?,
                };
                Some((percent_decoded(user)?, password))
            }
        };
        Ok(Self::Smtp {
            host: host.to_owned(),
            port,
            tls,
            login,
        })
    }
}

fn percent_decoded(text: &str) -> Result<String, MailConfigError> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let digits = rest.get(..2).ok_or(MailConfigError::Url)?;
        out.extend(hex::decode(digits).map_err(|_| MailConfigError::Url)?);
        rest = &rest[2..];
    }
    String::from_utf8(out).map_err(|_| MailConfigError::Url)
}

/// How a letter did not leave. The words are for the operator alone: they may hold addresses, and never go into a log.
#[derive(Debug)]
pub(crate) enum Hindrance {
    /// The server (or disk) is away, or does not let us in: it is not the letter's fault.
    Away(String),
    /// The server wants it later.
    Later(String),
    /// The server does not want it.
    Refused(String),
}

/// Hands letters on.
pub(crate) struct Transport {
    pub(crate) from: Sender,
    way: Way,
}

enum Way {
    Folder(PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

impl Transport {
    /// Prepares the way; a server is not asked yet, it may come later than this one.
    pub(crate) fn open(config: &MailConfig) -> Result<Self, MailConfigError> {
        let from = sender(&config.from)?;
        let way = match &config.route {
            Route::Folder(folder) => {
                std::fs::DirBuilder::new()
                    .recursive(true)
                    .mode(0o700)
                    .create(folder)
                    .map_err(|error| {
                        MailConfigError::Folder(format!("{}: {error}", folder.display()))
                    })?;
                Way::Folder(folder.clone())
            }
            Route::Smtp {
                host,
                port,
                tls,
                login,
            } => Way::Smtp(smtp(host, *port, *tls, login.as_ref())?),
        };
        Ok(Self { from, way })
    }

    /// The folder, where letters go into one.
    pub(crate) fn folder(&self) -> Option<&Path> {
        match &self.way {
            Way::Folder(folder) => Some(folder),
            Way::Smtp(_) => None,
        }
    }

    /// Hands a message on. When this returns, it is on the disk, or the server has acknowledged it.
    pub(crate) async fn send(&self, id: Uuid, to: &str, message: Vec<u8>) -> Result<(), Hindrance> {
        match &self.way {
            Way::Folder(folder) => {
                let path = file(folder, id);
                tokio::task::spawn_blocking(move || write(&path, &message))
                    .await
                    .map_err(|error| Hindrance::Away(error.to_string()))?
                    .map_err(|error| Hindrance::Away(error.to_string()))
            }
            Way::Smtp(server) => {
                let refused = |error: &dyn fmt::Display| Hindrance::Refused(error.to_string());
                let from: Address = self.from.address.parse().map_err(|e| refused(&e))?;
                let to: Address = to.parse().map_err(|e| refused(&e))?;
                let envelope = Envelope::new(Some(from), vec![to]).map_err(|e| refused(&e))?;
                // lettre's own limit is per command.
                match tokio::time::timeout(3 * PATIENCE, server.send_raw(&envelope, &message)).await
                {
                    Ok(Ok(_)) => Ok(()),
                    Ok(Err(error)) => Err(hindrance(&error)),
                    Err(_) => Err(Hindrance::Away(
                        "the mail server does not answer".to_owned(),
                    )),
                }
            }
        }
    }
}

/// The file of a letter.
pub(crate) fn file(folder: &Path, id: Uuid) -> PathBuf {
    folder.join(format!("{id}.eml"))
}

fn smtp(
    host: &str,
    port: u16,
    tls: bool,
    login: Option<&(String, String)>,
) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailConfigError> {
    let parameters = || {
        TlsParameters::new(host.to_owned()).map_err(|error| MailConfigError::Tls(error.to_string()))
    };
    let tls = if tls {
        Tls::Wrapper(parameters()?)
    } else if is_here(host) {
        // Nobody can listen in on this machine's own loopback, and its servers rarely have a certificate.
        Tls::None
    } else {
        Tls::Required(parameters()?)
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
        .port(port)
        .tls(tls)
        .timeout(Some(PATIENCE));
    if let Some((user, password)) = login {
        builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
    }
    Ok(builder.build())
}

fn is_here(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// 5xx about the letter is final; about who we are (530, 534, 535, 538) it is a setting that somebody mends.
fn hindrance(error: &lettre::transport::smtp::Error) -> Hindrance {
    let words = match std::error::Error::source(error) {
        Some(source) => source.to_string(),
        None => error.to_string(),
    };
    let code = error.status().map(|code| code.to_string());
    let words = match &code {
        Some(code) => format!("{code} {words}"),
        None => words,
    };
    match code.as_deref() {
        Some("530" | "534" | "535" | "538" | "421") => Hindrance::Away(words),
        Some(_) if error.is_permanent() => Hindrance::Refused(words),
        Some(_) => Hindrance::Later(words),
        None => Hindrance::Away(words),
    }
}

/// Under another name first: whoever watches the folder never sees half a letter. Written again it is the same file.
fn write(path: &Path, message: &[u8]) -> std::io::Result<()> {
    let draft = path.with_extension("part");
    let mut file = std::fs::File::options()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&draft)?;
    file.write_all(message)?;
    file.sync_all()?;
    std::fs::rename(&draft, path)?;
    match path.parent() {
        Some(folder) => std::fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// `Name <address>`, or an address alone.
fn sender(text: &str) -> Result<Sender, MailConfigError> {
    let wrong = || MailConfigError::From(text.to_owned());
    let (name, address) = match text
        .trim()
        .strip_suffix('>')
        .and_then(|t| t.rsplit_once('<'))
    {
        Some((name, address)) => (name.trim().trim_matches('"'), address),
        None => ("Mix-IP", text),
    };
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(wrong());
    }
    Ok(Sender {
        name: name.to_owned(),
        address: text::email("mail-from", address).map_err(|_| wrong())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_read_from_urls() {
        let read = |url: &str, password| match Route::server(url, password) {
            Ok(Route::Smtp {
                host,
                port,
                tls,
                login,
            }) => Some((host, port, tls, login)),
            _ => None,
        };
        let login = |user: &str, password: &str| Some((user.to_owned(), password.to_owned()));
        assert_eq!(
            read("smtps://me%40a.org:p%3Aw@mail.example.org", None),
            Some((
                "mail.example.org".into(),
                465,
                true,
                login("me@a.org", "p:w")
            ))
        );
        assert_eq!(
            read("smtp://me@mail.example.org:2525/", Some("secret")),
            Some((
                "mail.example.org".into(),
                2525,
                false,
                login("me", "secret")
            ))
        );
        assert_eq!(
            read("smtp://[::1]:25", None),
            Some(("::1".into(), 25, false, None))
        );
        for wrong in [
            "mail.example.org",
            "http://a.org",
            "smtp://",
            "smtp://a:b",
            "smtp://a/b",
            "smtp://%zz@a",
        ] {
            assert_eq!(read(wrong, None), None, "{wrong}");
        }
    }

    #[test]
    fn neither_user_nor_password_is_ever_printed() {
        let route = Route::server("smtps://mallory:hunter2@mail.example.org", None);
        let told = format!("{route:?}");
        assert!(told.contains("mail.example.org"), "{told}");
        assert!(
            !told.contains("hunter2") && !told.contains("mallory"),
            "{told}"
        );
        let refused = Route::server("smtp://mallory:hunter2@", None).map_err(|e| e.to_string());
        assert!(refused.is_err_and(|text| !text.contains("hunter2")));
    }

    #[test]
    fn senders() {
        let read = |text: &str| sender(text).ok().map(|s| (s.name, s.address));
        assert_eq!(
            read("Studio Kaspar <mail@kaspar.example>"),
            Some(("Studio Kaspar".into(), "mail@kaspar.example".into()))
        );
        assert_eq!(
            read("mail@kaspar.example"),
            Some(("Mix-IP".into(), "mail@kaspar.example".into()))
        );
        for wrong in [
            "",
            "Kaspar",
            "<a@b.org>",
            "A\nB <a@b.org>",
            "A <a@b.org\r\nBcc: c@d.org>",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn tls_is_left_out_on_this_machine_alone() {
        for here in ["localhost", "127.0.0.1", "::1"] {
            assert!(is_here(here), "{here}");
        }
        for elsewhere in ["mail.example.org", "192.0.2.1", "localhost.example.org", ""] {
            assert!(!is_here(elsewhere), "{elsewhere}");
        }
    }
}
