//! What the operator decides about being reached.

use std::net::{IpAddr, SocketAddr};

use axum::http::Uri;
use tokio_util::sync::CancellationToken;

/// How the server is reached.
#[derive(Clone, Debug)]
pub struct Options {
    /// Scheme, host and port under which people reach it; without one they reach it on the loopback alone.
    public_url: Option<String>,
    /// Proxies whose word on where a request came from is taken.
    trusted_proxies: Vec<IpAddr>,
    /// Cancelled when the server is to end: streams that would last for ever end then.
    pub(crate) closing: CancellationToken,
}

/// Why a server cannot be reached that way.
#[derive(Debug, PartialEq, Eq)]
pub enum OptionsError {
    /// It would send passwords and pictures in the clear.
    Unsafe(SocketAddr),
    /// The public address is none.
    PublicUrl(String),
}

impl std::error::Error for OptionsError {}

impl std::fmt::Display for OptionsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unsafe(listen) => write!(
                f,
                "{listen} can be reached from other machines, and without https passwords and pictures would travel in \
                 the clear. Either listen on 127.0.0.1 (--listen 127.0.0.1:{port}), or put a proxy with https in front \
                 and name its address (--public-url https://media.example.org)",
                port = listen.port()
            ),
            Self::PublicUrl(url) => write!(
                f,
                "{url} is no address people can open: write scheme and host alone, as in https://media.example.org \
                 (http only for the loopback)"
            ),
        }
    }
}

impl Options {
    /// Checks that whoever reaches `listen` does so over https or on this machine.
    ///
    /// # Errors
    /// [`OptionsError`], which says how to mend it.
    pub fn new(
        listen: SocketAddr,
        public_url: Option<&str>,
        closing: CancellationToken,
    ) -> Result<Self, OptionsError> {
        let public_url = match public_url {
            Some(url) => Some(origin(url).ok_or_else(|| OptionsError::PublicUrl(url.to_owned()))?),
            None => None,
        };
        let secure = public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"));
        if !listen.ip().is_loopback() && !secure {
            return Err(OptionsError::Unsafe(listen));
        }
        Ok(Self {
            public_url,
            trusted_proxies: Vec::new(),
            closing,
        })
    }

    /// With proxies that are believed when they say where a request came from; nobody else is (D14).
    #[must_use]
    pub fn trusting(self, trusted_proxies: Vec<IpAddr>) -> Self {
        Self {
            trusted_proxies,
            ..self
        }
    }

    /// Scheme, host and port under which people reach the server that listens on `listen`.
    #[must_use]
    pub fn origin(&self, listen: SocketAddr) -> String {
        self.public_url
            .clone()
            .unwrap_or_else(|| format!("http://{listen}"))
    }

    /// Where a request came from: the peer, or what a trusted proxy wrote last into `X-Forwarded-For`. What stands
    /// before that, anybody may have written.
    pub(crate) fn origin_of(&self, peer: IpAddr, forwarded: Option<&str>) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.trusted_proxies.contains(&peer) {
            return peer;
        }
        let told = forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
        told.map_or(peer, |told: IpAddr| told.to_canonical())
    }

    /// Whether people come over https.
    pub(crate) fn https(&self) -> bool {
        self.public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }

    /// Whether a `Host` header names this server: its public address, or the loopback on any port (forwarded ports).
    /// Any other name may be one that somebody pointed here to get past the same-origin policy (DNS rebinding).
    pub(crate) fn answers_to(&self, host: &str) -> bool {
        let public = self
            .public_url
            .as_deref()
            .and_then(|url| url.split_once("://"));
        is_loopback(host)
            || public.is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(host))
    }

    /// Whether an `Origin` header is this server's own, asked under the name `host`.
    pub(crate) fn is_own_origin(&self, origin: &str, host: &str) -> bool {
        self.public_url
            .as_deref()
            .is_some_and(|url| url.eq_ignore_ascii_case(origin))
            || (is_loopback(host)
                && origin
                    .strip_prefix("http://")
                    .is_some_and(|own| own.eq_ignore_ascii_case(host)))
    }
}

/// Scheme, host and port, without a path; https, or http on the loopback.
fn origin(url: &str) -> Option<String> {
    let uri: Uri = url.trim_end_matches('/').parse().ok()?;
    let (scheme, authority) = (uri.scheme_str()?, uri.authority()?);
    let bare = uri.path() == "/" && uri.query().is_none() && !authority.as_str().contains('@');
    let allowed = scheme == "https" || (scheme == "http" && is_loopback(authority.as_str()));
    (bare && allowed).then(|| format!("{scheme}://{authority}").to_lowercase())
}

fn is_loopback(authority: &str) -> bool {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(listen: &str, public_url: Option<&str>) -> Result<Options, OptionsError> {
        let listen = listen
            .parse()
            .unwrap_or_else(|_| SocketAddr::from(([0, 0, 0, 0], 0)));
        Options::new(listen, public_url, CancellationToken::new())
    }

    #[test]
    fn other_machines_need_https() {
        assert!(options("127.0.0.1:8080", None).is_ok());
        assert!(options("[::1]:8080", None).is_ok());
        assert!(options("0.0.0.0:8080", Some("https://media.example.org")).is_ok());
        let refused = options("0.0.0.0:8080", None).map_err(|error| error.to_string());
        assert!(refused.is_err_and(
            |text| text.contains("--listen 127.0.0.1:8080") && text.contains("--public-url")
        ));
        assert!(options("192.0.2.1:80", Some("http://media.example.org")).is_err());
        for no_origin in [
            "media.example.org",
            "https://a.org/path",
            "ftp://a.org",
            "https://me@a.org",
            "https://a.org?q",
        ] {
            assert!(
                options("127.0.0.1:1", Some(no_origin)).is_err(),
                "{no_origin}"
            );
        }
    }

    #[test]
    fn d14_only_trusted_proxies_are_believed() {
        let addresses = |text: &str| text.parse().unwrap_or(IpAddr::from([0, 0, 0, 0]));
        let (proxy, client) = (addresses("10.0.0.1"), addresses("198.51.100.7"));
        let alone = options("127.0.0.1:8080", None).ok();
        let behind = alone.clone().map(|o| o.trusting(vec![proxy]));
        let origin = |options: &Option<Options>, peer, forwarded| {
            options.as_ref().map(|o| o.origin_of(peer, forwarded))
        };
        assert_eq!(origin(&alone, proxy, Some("198.51.100.7")), Some(proxy));
        assert_eq!(origin(&behind, client, Some("1.2.3.4")), Some(client));
        assert_eq!(
            origin(&behind, proxy, Some("1.2.3.4, 198.51.100.7")),
            Some(client)
        );
        assert_eq!(origin(&behind, proxy, Some("nonsense")), Some(proxy));
        assert_eq!(origin(&behind, proxy, None), Some(proxy));
    }

    #[test]
    fn d6_only_its_own_names_are_its_own() {
        let local = options("127.0.0.1:8080", None).ok();
        let public = options("0.0.0.0:80", Some("https://media.example.org/")).ok();
        let answers =
            |options: &Option<Options>, host| options.as_ref().is_some_and(|o| o.answers_to(host));
        for host in ["127.0.0.1:8080", "localhost", "localhost:9", "[::1]:8080"] {
            assert!(answers(&local, host), "{host}");
        }
        assert!(
            !answers(&local, "media.example.org") && !answers(&local, "localhost.evil.example")
        );
        assert!(answers(&public, "media.example.org") && !answers(&public, "evil.example"));

        let own = |options: &Option<Options>, origin, host| {
            options
                .as_ref()
                .is_some_and(|o| o.is_own_origin(origin, host))
        };
        assert!(own(&local, "http://127.0.0.1:8080", "127.0.0.1:8080"));
        assert!(!own(&local, "http://127.0.0.1:9", "127.0.0.1:8080"));
        assert!(!own(&local, "null", "127.0.0.1:8080"));
        assert!(!own(&local, "http://evil.example", "evil.example"));
        assert!(own(
            &public,
            "https://media.example.org",
            "media.example.org"
        ));
        assert!(!own(
            &public,
            "http://media.example.org",
            "media.example.org"
        ));
    }
}
