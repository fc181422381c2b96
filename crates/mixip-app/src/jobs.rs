//! What the queue holds, how it is added to, and who does it.

use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

use mixip_db::{Db, Tx, jobs as rows};
use mixip_jobs::{Claimed, Fault, LEASE, Queue, Runner, Work};
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::{App, Error, Result};

/// Work that outlives a request. All of it is safe to do twice.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", content = "about", rename_all = "snake_case")]
pub(crate) enum Job {
    /// Decode an asset, make its renditions, search it quickly, match it.
    Process {
        /// The asset.
        asset: Uuid,
    },
    /// Search an asset over its full resolution.
    Search {
        /// The asset.
        asset: Uuid,
    },
    /// Match the open faces of an asset again: people said who one of them is or is not.
    Match {
        /// The asset.
        asset: Uuid,
    },
    /// Match all faces of a workspace again.
    Rematch {
        /// The workspace.
        workspace: Uuid,
    },
    /// Store the clearance of a project's assets anew.
    ReviewProject {
        /// The project.
        project: Uuid,
        /// From which asset on; from the first where left out.
        #[serde(default)]
        after: Option<Uuid>,
    },
    /// Store the clearance of the assets a talent is on anew.
    ReviewTalent {
        /// The talent.
        talent: Uuid,
    },
    /// Remove sealed chunks from the store.
    Remove {
        /// Their paths.
        paths: Vec<String>,
    },
    /// Erase a key whose rows are gone, and remove what it sealed.
    Erase {
        /// The key.
        key: Uuid,
        /// Paths of what it sealed.
        paths: Vec<String>,
    },
    /// Remove a project that was deleted, with everything below it.
    DeleteProject {
        /// The project.
        project: Uuid,
    },
    /// Make an export.
    Export {
        /// The export.
        export: Uuid,
    },
    /// Put together what an account takes with it.
    Takeout {
        /// The takeout.
        takeout: Uuid,
    },
    /// Commit an import of signed releases.
    ImportReleases {
        /// The import.
        import: Uuid,
    },
    /// Send a link to set a new password, where the address has an account.
    ResetPassword {
        /// The address.
        email: String,
    },
    /// Ask everybody on a list.
    SendList {
        /// The list.
        list: Uuid,
    },
    /// Send a letter.
    Mail {
        /// The letter.
        letter: Uuid,
    },
    /// Send a letter that nobody waits for at their screen.
    CasualMail {
        /// The letter.
        letter: Uuid,
    },
}

impl Job {
    fn name(&self) -> &'static str {
        match self {
            Self::Process { .. } => "process",
            Self::Search { .. } => "search",
            Self::Match { .. } => "match",
            Self::Rematch { .. } => "rematch",
            Self::ReviewProject { .. } => "review_project",
            Self::ReviewTalent { .. } => "review_talent",
            Self::Remove { .. } => "remove",
            Self::Erase { .. } => "erase",
            Self::DeleteProject { .. } => "delete_project",
            Self::Export { .. } => "export",
            Self::Takeout { .. } => "takeout",
            Self::ImportReleases { .. } => "import_releases",
            Self::ResetPassword { .. } => "reset_password",
            Self::SendList { .. } => "send_list",
            Self::Mail { .. } => "mail",
            Self::CasualMail { .. } => "casual_mail",
        }
    }

    /// Lower goes first: what people wait for, then what they watch, then what nobody sees.
    fn priority(&self) -> i64 {
        match self {
            Self::ReviewTalent { .. } | Self::ReviewProject { .. } => 0,
            Self::Match { .. } | Self::ResetPassword { .. } => 5,
            // What is removed has to be gone soon, the pictures of a withdrawn consent within a minute (A6).
            Self::Process { .. } | Self::Erase { .. } | Self::Remove { .. } => 10,
            Self::DeleteProject { .. } => 15,
            Self::Rematch { .. }
            | Self::Export { .. }
            | Self::ImportReleases { .. }
            | Self::SendList { .. } => 20,
            Self::Search { .. } => 30,
            Self::Takeout { .. } => TAKEOUT,
            Self::Mail { .. } => MAIL,
            Self::CasualMail { .. } => CASUAL_MAIL,
        }
    }

    /// Work that waits once, however often it is asked for.
    fn dedupe(&self) -> Option<String> {
        match self {
            Self::Process { asset } | Self::Search { asset } | Self::Match { asset } => {
                Some(format!("{}:{asset}", self.name()))
            }
            Self::Rematch { workspace } => Some(format!("{}:{workspace}", self.name())),
            Self::ReviewProject { project, after } => {
                let after = after.unwrap_or_default();
                Some(format!("{}:{project}:{after}", self.name()))
            }
            Self::ReviewTalent { talent } => Some(format!("{}:{talent}", self.name())),
            Self::Export { export } => Some(format!("{}:{export}", self.name())),
            Self::Takeout { takeout } => Some(format!("{}:{takeout}", self.name())),
            Self::ImportReleases { import } => Some(format!("{}:{import}", self.name())),
            Self::ResetPassword { email } => Some(format!("{}:{email}", self.name())),
            Self::SendList { list } => Some(format!("{}:{list}", self.name())),
            Self::Mail { letter } | Self::CasualMail { letter } => {
                Some(format!("{}:{letter}", self.name()))
            }
            Self::DeleteProject { project } => Some(format!("{}:{project}", self.name())),
            Self::Remove { .. } | Self::Erase { .. } => None,
        }
    }
}

/// What an account takes along may be a whole archive: a worker of its own goes through it, and holds up nothing else.
const TAKEOUT: i64 = 900;
/// Mail has a worker of its own: a mail server that hangs holds up nothing, and nothing holds up mail.
const MAIL: i64 = 1_000;
/// A code or a new password does not wait behind ten thousand questions.
const CASUAL_MAIL: i64 = MAIL + 1;

/// One worker takes only what people wait for and what has to go soon, one also exports and matching, one everything of the
/// sort: neither long exports nor long searches hold up an upload, a withdrawal or an erasure.
const LANES: [RangeInclusive<i64>; 5] = [
    0..=10,
    0..=20,
    0..=TAKEOUT - 1,
    TAKEOUT..=TAKEOUT,
    MAIL..=CASUAL_MAIL,
];

/// Sealed chunks that one job removes: a large file's do not hold up what waits behind them.
const PATHS_A_JOB: usize = 500;

/// Adds the removal of sealed chunks in the caller's transaction. Call [`wake`] after the commit.
pub(crate) async fn remove(app: &App, tx: &mut Tx, paths: &[String]) -> Result<()> {
    for paths in paths.chunks(PATHS_A_JOB) {
        let paths = paths.to_vec();
        enqueue(app, tx, &Job::Remove { paths }).await?;
    }
    Ok(())
}

/// Adds work in the caller's transaction, due at once. Call [`wake`] after the commit.
pub(crate) async fn enqueue(app: &App, tx: &mut Tx, job: &Job) -> Result<()> {
    enqueue_at(app, tx, job, app.clock.micros()).await
}

/// As [`enqueue`], but due at `run_at`. It is found by looking then, nobody has to be woken.
pub(crate) async fn enqueue_at(app: &App, tx: &mut Tx, job: &Job, run_at: i64) -> Result<()> {
    let now = app.clock.micros();
    let row = rows::JobRow {
        id: Uuid::now_v7(),
        kind: job.name().to_owned(),
        payload: serde_json::to_string(job).map_err(|error| Error::internal("job", error))?,
        priority: job.priority(),
        run_at,
        attempts: 0,
    };
    rows::enqueue(tx, &row, job.dedupe().as_deref(), now).await?;
    Ok(())
}

/// Moves work that waits forward; false when none does.
pub(crate) async fn hasten(tx: &mut Tx, job: &Job, priority: i64) -> Result<bool> {
    match job.dedupe() {
        Some(dedupe) => Ok(rows::hasten(tx, &dedupe, priority).await?),
        None => Ok(false),
    }
}

/// Tells the workers of all nodes that there is work.
pub(crate) fn wake(app: &App) {
    app.work_waits.notify_waiters();
    app.events.tell(crate::events::Event::Job);
}

impl App {
    /// Starts this node's workers and what keeps things in order; stop them with [`Runner::stop`].
    pub fn start_workers(&self) -> Runner {
        let queue = Arc::new(DbQueue {
            db: self.db.clone(),
            app: self.clone(),
            released: OnceCell::new(),
        });
        tokio::spawn(self.events.clone().relay());
        tokio::spawn(wake_on_events(self.clone()));
        tokio::spawn(crate::upkeep::run(self.clone()));
        Runner::start(
            &queue,
            &Arc::new(Worker(self.clone())),
            &LANES,
            &self.ending,
        )
    }
}

async fn wake_on_events(app: App) {
    let mut events = app.events.subscribe();
    loop {
        match events.recv().await {
            Ok(crate::events::Event::Job | crate::events::Event::Resync)
            | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {
                app.work_waits.notify_waiters();
            }
            Ok(_) => {}
            Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
        }
    }
}

struct DbQueue {
    db: Db,
    app: App,
    released: OnceCell<()>,
}

impl DbQueue {
    fn lease_end(&self) -> i64 {
        self.app.clock.micros() + i64::try_from(LEASE.as_micros()).unwrap_or(i64::MAX)
    }

    /// On SQLite this is the only node: leases of the one before it, which was killed, hold nobody's work.
    async fn release(&self) -> Result<()> {
        if matches!(self.db, Db::Sqlite { .. }) {
            let mut tx = self.db.write().await?;
            rows::release_all(&mut tx).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

impl Queue for DbQueue {
    type Error = Error;

    async fn claim(&self, lane: RangeInclusive<i64>) -> Result<Option<Claimed>> {
        self.released.get_or_try_init(|| self.release()).await?;
        let mut tx = self.db.write().await?;
        let now = self.app.clock.micros();
        let lease = Uuid::now_v7();
        let job = rows::claim(&mut tx, lease, lane, now, self.lease_end()).await?;
        tx.commit().await?;
        Ok(job.map(|job| Claimed {
            id: job.id,
            lease,
            kind: job.kind,
            payload: job.payload,
            attempts: u32::try_from(job.attempts).unwrap_or(u32::MAX),
        }))
    }

    async fn renew(&self, job: &Claimed) -> Result<bool> {
        let mut tx = self.db.write().await?;
        let held = rows::renew(&mut tx, job.id, job.lease, self.lease_end()).await?;
        tx.commit().await?;
        Ok(held)
    }

    async fn finish(&self, job: &Claimed) -> Result<()> {
        let mut tx = self.db.write().await?;
        rows::finish(&mut tx, job.id, job.lease).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn retry(&self, job: &Claimed, delay: Duration, error: &str) -> Result<()> {
        let run_at = self.app.clock.micros() + i64::try_from(delay.as_micros()).unwrap_or(i64::MAX);
        let mut tx = self.db.write().await?;
        rows::retry(&mut tx, job.id, job.lease, run_at, error).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn postpone(&self, job: &Claimed, delay: Duration, error: &str) -> Result<()> {
        let run_at = self.app.clock.micros() + i64::try_from(delay.as_micros()).unwrap_or(i64::MAX);
        let mut tx = self.db.write().await?;
        rows::postpone(&mut tx, job.id, job.lease, run_at, error).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn wait(&self) {
        // Work that other nodes added without being heard, or that waits for its time, is found by looking.
        let _ = tokio::time::timeout(Duration::from_secs(2), self.app.work_waits.notified()).await;
    }
}

struct Worker(App);

impl Work for Worker {
    async fn run(&self, job: Claimed) -> Result<(), Fault> {
        let work: Job =
            serde_json::from_str(&job.payload).map_err(|error| Fault::Failed(error.to_string()))?;
        let app = &self.0;
        let done = match work {
            Job::Process { asset } => crate::assets::process(app, asset).await,
            Job::Search { asset } => crate::assets::search(app, asset).await,
            Job::Match { asset } => crate::matching::match_again(app, asset).await,
            Job::Rematch { workspace } => crate::matching::rematch(app, workspace).await,
            Job::ReviewProject { project, after } => {
                crate::clearance::refresh_project(app, project, after).await
            }
            Job::ReviewTalent { talent } => crate::clearance::refresh_talent(app, talent).await,
            Job::Remove { paths } => crate::storage::remove(app, &paths).await,
            Job::Erase { key, paths } => crate::storage::erase(app, key, &paths).await,
            Job::DeleteProject { project } => crate::projects::finish_deletion(app, project).await,
            Job::Export { export } => crate::exports::run(app, export).await,
            Job::Takeout { takeout } => crate::my_data::takeout::run(app, takeout).await,
            Job::ImportReleases { import } => crate::imports::run(app, import).await,
            Job::ResetPassword { email } => crate::accounts::reset::send(app, &email).await,
            Job::SendList { list } => crate::requests::lists::run(app, list).await,
            Job::Mail { letter } | Job::CasualMail { letter } => {
                crate::mail::deliver(app, letter).await
            }
        };
        done.map_err(|error| match error {
            error if error.is_passing() => Fault::Passing(error.to_string()),
            error => Fault::Failed(error.to_string()),
        })
    }

    /// All but the work that tells on its asset, export, takeout or list that it was given up.
    fn is_vital(&self, job: &Claimed) -> bool {
        !matches!(
            job.kind.as_str(),
            "process" | "search" | "export" | "takeout" | "import_releases" | "send_list"
        )
    }

    async fn give_up(&self, job: &Claimed, error: &str) {
        let Ok(work) = serde_json::from_str(&job.payload) else {
            return;
        };
        let app = &self.0;
        let told = match work {
            Job::Process { asset } => crate::assets::give_up(app, asset, error).await,
            Job::Search { asset } => crate::assets::give_up_search(app, asset, error).await,
            Job::Export { export } => crate::exports::give_up(app, export, error).await,
            Job::Takeout { takeout } => crate::my_data::takeout::give_up(app, takeout, error).await,
            Job::ImportReleases { import } => crate::imports::give_up(app, import, error).await,
            Job::SendList { list } => crate::requests::lists::give_up(app, list, error).await,
            Job::Match { .. }
            | Job::Rematch { .. }
            | Job::ReviewProject { .. }
            | Job::ReviewTalent { .. }
            | Job::Remove { .. }
            | Job::Erase { .. }
            | Job::DeleteProject { .. }
            | Job::ResetPassword { .. }
            | Job::Mail { .. }
            | Job::CasualMail { .. } => Ok(()),
        };
        if let Err(error) = told {
            tracing::error!(job = %job.id, %error, "could not record that the job was given up");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a6_what_has_to_go_soon_waits_for_no_export_and_no_search() {
        let some = Uuid::nil();
        let soon = [
            Job::ReviewTalent { talent: some },
            Job::Remove { paths: Vec::new() },
            Job::Erase {
                key: some,
                paths: Vec::new(),
            },
            Job::Process { asset: some },
        ];
        let long = [
            Job::Rematch { workspace: some },
            Job::Export { export: some },
            Job::SendList { list: some },
            Job::Search { asset: some },
        ];
        // The first worker takes none of what is long, and everything that is not.
        assert!(soon.iter().all(|job| LANES[0].contains(&job.priority())));
        assert!(long.iter().all(|job| !LANES[0].contains(&job.priority())));
        // Searches leave a worker to exports and matching.
        assert!(
            long[..3]
                .iter()
                .all(|job| LANES[1].contains(&job.priority()))
        );
        assert!(!LANES[1].contains(&long[3].priority()));
        // So does what is taken along, which may take hours.
        let takeout = Job::Takeout { takeout: some }.priority();
        assert!(LANES[..3].iter().all(|lane| !lane.contains(&takeout)));
        assert_eq!(LANES[3], takeout..=takeout);
        // Mail has a worker to itself.
        let mail = Job::Mail { letter: some }.priority();
        let casual = Job::CasualMail { letter: some }.priority();
        for priority in [mail, casual] {
            assert!(LANES[..4].iter().all(|lane| !lane.contains(&priority)));
        }
        assert!(mail < casual && LANES[4] == (mail..=casual));
    }
}
