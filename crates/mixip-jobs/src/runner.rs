//! The loop that claims and runs jobs.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::{Claimed, Fault, MAX_ATTEMPTS, PASSING_DELAY, Queue, Work, retry_delay};

/// How long a claim holds without being renewed.
pub const LEASE: Duration = Duration::from_secs(60);
/// How long to wait for a queue that does not answer.
const AWAY: Duration = Duration::from_secs(2);

/// Workers of one node. Each has a highest priority number that it takes, so that one of them always has time
/// for what people wait for.
pub struct Runner {
    stop: watch::Sender<bool>,
    workers: JoinSet<()>,
}

/// All workers have ended.
pub struct Stopped;

impl Runner {
    /// Starts a worker per entry of `lanes`.
    pub fn start<Q: Queue, W: Work>(queue: &Arc<Q>, work: &Arc<W>, lanes: &[i64]) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut workers = JoinSet::new();
        for &lane in lanes {
            workers.spawn(worker(
                Arc::clone(queue),
                Arc::clone(work),
                lane,
                stopped.clone(),
            ));
        }
        Self { stop, workers }
    }

    /// Lets jobs that run end for at most `grace`, then drops them: their leases run out and they are done again.
    pub async fn stop(mut self, grace: Duration) -> Stopped {
        self.stop.send_replace(true);
        let end = async { while self.workers.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(grace, end).await;
        Stopped
    }
}

async fn worker<Q: Queue, W: Work>(
    queue: Arc<Q>,
    work: Arc<W>,
    lane: i64,
    mut stopped: watch::Receiver<bool>,
) {
    while !*stopped.borrow() {
        match queue.claim(lane).await {
            Ok(Some(job)) => run(&*queue, &work, job).await,
            Ok(None) => {
                tokio::select! { () = queue.wait() => {}, _ = stopped.changed() => {} }
            }
            Err(error) => {
                tracing::warn!(%error, "the queue cannot be read; trying again");
                tokio::select! { () = tokio::time::sleep(AWAY) => {}, _ = stopped.changed() => {} }
            }
        }
    }
}

/// How a job ends.
enum End {
    Done,
    Retry(Duration, String),
    Postpone(String),
}

async fn run<Q: Queue, W: Work>(queue: &Q, work: &Arc<W>, job: Claimed) {
    let vital = work.is_vital(&job);
    if job.attempts > MAX_ATTEMPTS && !vital {
        // It never told how it ended: each time it took the program with it.
        give_up(queue, &**work, &job, "the program ended while it ran").await;
        return;
    }
    let task = tokio::spawn({
        let (work, job) = (Arc::clone(work), job.clone());
        async move { work.run(job).await }
    });
    let Some(result) = keep(queue, &job, task).await else {
        tracing::warn!(job = %job.id, kind = job.kind, "lost the lease: another node has the job");
        return;
    };
    let end = match result {
        Ok(()) => End::Done,
        Err(Fault::Passing(error)) => {
            tracing::warn!(job = %job.id, kind = job.kind, %error, "cannot be done now; will be tried again");
            End::Postpone(error)
        }
        Err(Fault::Failed(error)) if job.attempts >= MAX_ATTEMPTS && !vital => {
            give_up(queue, &**work, &job, &error).await;
            return;
        }
        Err(Fault::Failed(error)) => {
            tracing::warn!(job = %job.id, kind = job.kind, attempts = job.attempts, %error, "failed; will be tried again");
            End::Retry(retry_delay(job.attempts), error)
        }
    };
    record(queue, &job, &end).await;
}

async fn give_up<Q: Queue, W: Work>(queue: &Q, work: &W, job: &Claimed, error: &str) {
    tracing::error!(job = %job.id, kind = job.kind, %error, "given up");
    work.give_up(job, error).await;
    record(queue, job, &End::Done).await;
}

/// Records how a job ended. While the queue is away, this is what it comes back to: without it the job would wait until
/// its lease runs out.
async fn record<Q: Queue>(queue: &Q, job: &Claimed, end: &End) {
    let lease_end = tokio::time::Instant::now() + LEASE;
    loop {
        let recorded = match end {
            End::Done => queue.finish(job.id).await,
            End::Retry(delay, error) => queue.retry(job.id, *delay, error).await,
            End::Postpone(error) => queue.postpone(job.id, PASSING_DELAY, error).await,
        };
        let Err(error) = recorded else { return };
        tracing::warn!(job = %job.id, %error, "could not record how the job ended");
        if tokio::time::Instant::now() >= lease_end {
            // The job is done again, which is safe.
            return;
        }
        tokio::time::sleep(AWAY).await;
    }
}

/// Renews the lease until the task ends; `None` when the lease is lost, and the task is dropped then.
async fn keep<Q: Queue>(
    queue: &Q,
    job: &Claimed,
    mut task: tokio::task::JoinHandle<Result<(), Fault>>,
) -> Option<Result<(), Fault>> {
    let mut renewal = tokio::time::interval_at(tokio::time::Instant::now() + LEASE / 3, LEASE / 3);
    loop {
        tokio::select! {
            ended = &mut task => {
                let broke_off = |panic| Err(Fault::Failed(format!("the job broke off: {panic}")));
                return Some(ended.unwrap_or_else(broke_off));
            }
            _ = renewal.tick() => {
                if matches!(queue.renew(job.id).await, Ok(false)) {
                    task.abort();
                    return None;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
