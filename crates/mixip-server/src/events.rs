//! The event stream: what changed, as far as the caller may see it at that moment (D3).

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use futures_util::Stream;
use mixip_app::events::{Event, Sight};
use mixip_app::{Actor, App};
use tokio::sync::{broadcast, mpsc};
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until};
use tokio_stream::wrappers::ReceiverStream;

use crate::caller::Credentials;
use crate::problem::Answer;
use crate::site::Site;

/// Keeps proxies from closing a stream on which nothing happens.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// A session or token that ended without a word (by time, on another node) is noticed after so long.
const LOOK_AGAIN: Duration = Duration::from_secs(30);
/// Events that follow one another faster are passed on together: who may see them is asked once for all of them.
const COLLECT: Duration = Duration::from_millis(100);
/// So many of them at most.
const MOST_AT_ONCE: usize = 512;

/// What happens, as server-sent events: `asset`, `face`, `project`, `talent`, `members`, `rematch`, `export`, `share`, `request_list`, `session` (signed
/// out: the stream ends), `resync` (some were missed: load again what is shown).
#[utoipa::path(
    get, path = "/events", operation_id = "events", tag = "events",
    responses((status = 200, description = "Server-sent events", content_type = "text/event-stream", body = String))
)]
pub(crate) async fn stream(
    State(site): State<Site>,
    headers: HeaderMap,
) -> Answer<Sse<impl Stream<Item = Result<Sent, Infallible>>>> {
    let credentials = Credentials::of(&headers);
    let actor = credentials.authenticate(&site.app, false).await?;
    actor.caller()?;
    let happening = site.app.events.subscribe();
    let (send, sent) = mpsc::channel(16);
    tokio::spawn(
        Watcher {
            site,
            credentials,
            actor,
            happening,
            send,
        }
        .run(),
    );
    Ok(Sse::new(ReceiverStream::new(sent))
        .keep_alive(KeepAlive::new().interval(HEARTBEAT).text("alive")))
}

/// One open stream.
struct Watcher {
    site: Site,
    credentials: Credentials,
    actor: Actor,
    happening: broadcast::Receiver<Event>,
    send: mpsc::Sender<Result<Sent, Infallible>>,
}

impl Watcher {
    async fn run(mut self) {
        let mut look_again = interval(LOOK_AGAIN);
        look_again.set_missed_tick_behavior(MissedTickBehavior::Delay);
        look_again.reset();
        let mut next = Instant::now();
        loop {
            let on = tokio::select! {
                event = self.happening.recv() => {
                    sleep_until(next).await;
                    next = Instant::now() + COLLECT;
                    match event {
                        Ok(event) => self.pass_on(event).await,
                        Err(broadcast::error::RecvError::Lagged(_)) => self.pass_on(Event::Resync).await,
                        Err(broadcast::error::RecvError::Closed) => false,
                    }
                },
                _ = look_again.tick() => self.is_still_signed_in().await,
                () = self.send.closed() => false,
                () = self.site.options.closing.cancelled() => false,
            };
            if !on {
                return;
            }
        }
    }

    /// Passes an event and what waits behind it on where the caller may see what it is about; false when the stream is to
    /// end.
    async fn pass_on(&mut self, first: Event) -> bool {
        let mut waiting = vec![first];
        while waiting.len() < MOST_AT_ONCE {
            match self.happening.try_recv() {
                Ok(event) => waiting.push(event),
                Err(broadcast::error::TryRecvError::Lagged(_)) => waiting.push(Event::Resync),
                Err(_) => break,
            }
        }
        let about_me = |event: &Event| matches!(event, Event::Session { account_id } if self.actor.account() == Some(*account_id));
        if waiting.iter().any(about_me) && !self.is_still_signed_in().await {
            return false;
        }
        let mut sight = Sight::new(&self.site.app, &self.actor);
        for event in waiting {
            if matches!(event, Event::Session { .. }) {
                continue;
            }
            let on = match sight.reaches(&event).await {
                Ok(true) => {
                    let mut told = serde_json::to_value(&event).unwrap_or_default();
                    let name = told
                        .as_object_mut()
                        .and_then(|fields| fields.remove("event"));
                    let name = name
                        .as_ref()
                        .and_then(|name| name.as_str())
                        .unwrap_or("resync");
                    self.tell(name, &told).await
                }
                Ok(false) => true,
                Err(error) => {
                    tracing::error!(%error, "who may see an event could not be asked");
                    self.tell("resync", &serde_json::json!({})).await
                }
            };
            if !on {
                return false;
            }
        }
        true
    }

    async fn is_still_signed_in(&mut self) -> bool {
        match self.credentials.authenticate(self.app(), false).await {
            Ok(actor @ Actor::Account(_)) => {
                self.actor = actor;
                true
            }
            Ok(_) | Err(mixip_app::Error::Unauthenticated | mixip_app::Error::Forbidden(..)) => {
                self.tell("session", &serde_json::json!({})).await;
                false
            }
            // The database is away for a moment: nothing is passed on without it either.
            Err(_) => true,
        }
    }

    async fn tell(&self, name: &str, data: &serde_json::Value) -> bool {
        self.send
            .send(Ok(Sent::default().event(name).data(data.to_string())))
            .await
            .is_ok()
    }

    fn app(&self) -> &App {
        &self.site.app
    }
}
