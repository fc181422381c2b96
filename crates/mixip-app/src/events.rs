//! What happened, told to whoever watches: within this node at once, to other nodes by PostgreSQL's NOTIFY.
//!
//! An event says that something changed, never what it is now: who hears it asks again and is authorised again.

use std::collections::HashMap;

use mixip_db::{Conn, Db};
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;
use uuid::Uuid;

use crate::rights::{self, ProjectRight, WorkspaceRight};
use crate::{Actor, App, Error, Result, requests};

/// Something changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// An asset appeared, changed or went.
    Asset {
        /// The asset.
        id: Uuid,
        /// Its project.
        project_id: Uuid,
        /// Its workspace.
        workspace_id: Uuid,
        /// created, updated, deleted.
        change: Change,
    },
    /// A face was decided on, drawn or labelled.
    Face {
        /// The face.
        id: Uuid,
        /// Its asset.
        asset_id: Uuid,
        /// Its project.
        project_id: Uuid,
    },
    /// A project's settings or counts changed.
    Project {
        /// The project.
        id: Uuid,
        /// Its workspace.
        workspace_id: Uuid,
    },
    /// A talent, its references or consents changed.
    Talent {
        /// The talent.
        id: Uuid,
        /// Its workspace.
        workspace_id: Uuid,
    },
    /// Somebody joined a workspace or project, has another role in it, or left.
    Members {
        /// The workspace.
        workspace_id: Uuid,
        /// The project, where it is about one.
        project_id: Option<Uuid>,
        /// Who it is about.
        account_id: Uuid,
    },
    /// Matching again has come so far.
    Rematch {
        /// The workspace.
        workspace_id: Uuid,
        /// Faces looked at.
        done: u64,
        /// Faces in all.
        total: u64,
    },
    /// An export has come so far.
    Export {
        /// The export.
        id: Uuid,
        /// Its project.
        project_id: Uuid,
        /// Assets looked at.
        done: u64,
        /// Assets in all.
        total: u64,
        /// running, ready, blocked, failed, cancelled.
        state: String,
    },
    /// A share was made, changed, taken back, opened, or something was taken from it.
    Share {
        /// The share.
        id: Uuid,
        /// Its project.
        project_id: Uuid,
    },
    /// Sending a list of requests has come so far.
    RequestList {
        /// The list.
        id: Uuid,
        /// Its project.
        project_id: Uuid,
        /// Rows that are done.
        done: i64,
        /// Rows in all.
        total: i64,
        /// sending, stopped, done, deleted.
        state: String,
    },
    /// A privacy request came, was written to, or was answered.
    PrivacyRequest {
        /// The request.
        id: Uuid,
        /// Whose desk answers; the operator's where there is none.
        workspace_id: Option<Uuid>,
    },
    /// Sessions of an account ended.
    Session {
        /// The account.
        account_id: Uuid,
    },
    /// Work was added to the queue.
    Job,
    /// Some events were missed: what is shown has to be loaded again.
    Resync,
}

/// What happened to an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is new.
    Created,
    /// It is another.
    Updated,
    /// It is gone.
    Deleted,
}

/// The channel of this node.
#[derive(Clone, Debug)]
pub struct Events {
    here: broadcast::Sender<Event>,
    db: Db,
    node: Uuid,
}

#[derive(Serialize, Deserialize)]
struct Notice {
    node: Uuid,
    event: Event,
}

const CHANNEL: &str = "mixip_events";

impl Events {
    pub(crate) fn new(db: Db, node: Uuid) -> Self {
        Self {
            here: broadcast::channel(4_096).0,
            db,
            node,
        }
    }

    /// Everything from now on; a listener that falls behind is told that it lagged.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.here.subscribe()
    }

    /// Tells everybody. Call it after the commit; a notice that is lost costs a reload, nothing else.
    pub fn tell(&self, event: Event) {
        if matches!(self.db, Db::Postgres(_)) {
            let (events, event) = (self.clone(), event.clone());
            tokio::spawn(async move {
                let Ok(text) = serde_json::to_string(&Notice {
                    node: events.node,
                    event,
                }) else {
                    return;
                };
                if let Err(error) = events.db.notify(CHANNEL, &text).await {
                    tracing::warn!(%error, "other nodes were not told of an event");
                }
            });
        }
        // Nobody listening is fine.
        let _ = self.here.send(event);
    }

    /// Passes on what other nodes tell, for ever; ends at once where there is only one node.
    pub(crate) async fn relay(self) {
        let mut first = true;
        loop {
            let Some(notices) = self.db.listen(CHANNEL).await.transpose() else {
                return;
            };
            match notices {
                Ok(notices) => {
                    if !first {
                        self.missed();
                    }
                    self.pass_on(notices).await;
                }
                Err(error) => tracing::warn!(%error, "cannot listen to other nodes; trying again"),
            }
            first = false;
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        }
    }

    /// Passes on until the server does not answer any more.
    async fn pass_on(&self, mut notices: mixip_db::Notices) {
        while let Ok(text) = notices.next().await {
            let Some(text) = text else {
                self.missed();
                continue;
            };
            match serde_json::from_str::<Notice>(&text) {
                Ok(notice) if notice.node != self.node => {
                    let _ = self.here.send(notice.event);
                }
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "a notice that cannot be read"),
            }
        }
    }

    /// Nobody knows what other nodes told: whoever watches here looks again.
    fn missed(&self) {
        let _ = self.here.send(Event::Resync);
    }
}

/// What has to be asked to know whether somebody may hear of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Scope {
    Project(Uuid),
    Exports(Uuid),
    Shares(Uuid),
    Requests(Uuid),
    /// A project that was deleted is missed by its workspace.
    ProjectOr(Uuid, Uuid),
    Workspace(Uuid),
    PrivacyDesk(Option<Uuid>),
}

impl Scope {
    /// None where nothing has to be asked.
    fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::Job | Event::Resync | Event::Session { .. } => return None,
            Event::Asset { project_id, .. }
            | Event::Face { project_id, .. }
            | Event::Members {
                project_id: Some(project_id),
                ..
            } => Self::Project(*project_id),
            Event::Export { project_id, .. } => Self::Exports(*project_id),
            Event::Share { project_id, .. } => Self::Shares(*project_id),
            Event::RequestList { project_id, .. } => Self::Requests(*project_id),
            Event::PrivacyRequest { workspace_id, .. } => Self::PrivacyDesk(*workspace_id),
            Event::Project { id, workspace_id } => Self::ProjectOr(*id, *workspace_id),
            Event::Talent { workspace_id, .. }
            | Event::Rematch { workspace_id, .. }
            | Event::Members { workspace_id, .. } => Self::Workspace(*workspace_id),
        })
    }

    async fn is_open_to(self, app: &App, actor: &Actor) -> Result<bool> {
        let mut conn = app.db.read().await?;
        let project = async |conn: &mut Conn, id| {
            rights::project(conn, actor, id, ProjectRight::See)
                .await
                .map(drop)
        };
        let workspace = async |conn: &mut Conn, id| {
            rights::workspace(conn, actor, id, WorkspaceRight::See)
                .await
                .map(drop)
        };
        let seen = match self {
            Self::Project(id) => project(&mut conn, id).await,
            Self::Exports(id) => rights::project(&mut conn, actor, id, ProjectRight::Export)
                .await
                .map(drop),
            Self::Shares(id) => rights::project(&mut conn, actor, id, ProjectRight::Share)
                .await
                .map(drop),
            Self::Requests(id) => requests::asks(&mut conn, actor, id).await,
            Self::Workspace(id) => workspace(&mut conn, id).await,
            Self::PrivacyDesk(id) => rights::privacy_desk(&mut conn, actor, id).await,
            Self::ProjectOr(id, workspace_id) => match project(&mut conn, id).await {
                Err(Error::NotFound(_)) => workspace(&mut conn, workspace_id).await,
                other => other,
            },
        };
        match seen {
            Ok(()) => Ok(true),
            Err(Error::NotFound(_) | Error::Forbidden(..) | Error::Unauthenticated) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// Whether the caller may know of events that have happened. It is asked after all of them, so a role that was taken away
/// counts at once (D3); and once for all that are about the same, for they come in crowds.
pub struct Sight<'a> {
    app: &'a App,
    actor: &'a Actor,
    asked: HashMap<Scope, bool>,
}

impl<'a> Sight<'a> {
    /// For the events that wait now.
    #[must_use]
    pub fn new(app: &'a App, actor: &'a Actor) -> Self {
        Self {
            app,
            actor,
            asked: HashMap::new(),
        }
    }

    /// Whether the caller may know of one of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reaches(&mut self, event: &Event) -> Result<bool> {
        // Who was removed is told, too: what they see is gone.
        if let Event::Members { account_id, .. } = event
            && self.actor.account() == Some(*account_id)
        {
            return Ok(true);
        }
        let Some(scope) = Scope::of(event) else {
            return Ok(match event {
                Event::Session { account_id } => self.actor.account() == Some(*account_id),
                Event::Resync => true,
                _ => false,
            });
        };
        if let Some(answer) = self.asked.get(&scope) {
            return Ok(*answer);
        }
        let answer = scope.is_open_to(self.app, self.actor).await?;
        self.asked.insert(scope, answer);
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// D3: one question serves events about one thing, and no other.
    #[test]
    fn d3_events_share_a_question_only_where_they_are_about_the_same() {
        let id = Uuid::from_u128;
        let asset = |asset, project| Event::Asset {
            id: id(asset),
            project_id: id(project),
            workspace_id: id(9),
            change: Change::Updated,
        };
        assert_eq!(Scope::of(&asset(1, 3)), Scope::of(&asset(2, 3)));
        assert_ne!(Scope::of(&asset(1, 3)), Scope::of(&asset(1, 4)));
        let face = Event::Face {
            id: id(7),
            asset_id: id(1),
            project_id: id(3),
        };
        assert_eq!(Scope::of(&asset(1, 3)), Scope::of(&face));
        let project = Event::Project {
            id: id(3),
            workspace_id: id(9),
        };
        let talent = Event::Talent {
            id: id(3),
            workspace_id: id(9),
        };
        assert_ne!(Scope::of(&project), Scope::of(&face));
        assert_ne!(Scope::of(&project), Scope::of(&talent));
        assert_eq!(Scope::of(&Event::Job), None);
    }
}
