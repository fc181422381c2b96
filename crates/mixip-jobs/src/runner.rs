//! The loop that claims and runs jobs.

use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;

use crate::{
    Claimed, Ending, Fault, MAX_ATTEMPTS, MAX_BEGINNINGS, PASSING_DELAY, Queue, Work, retry_delay,
};

/// How long a claim holds without being renewed.
pub const LEASE: Duration = Duration::from_secs(60);
/// How long to wait for a queue that does not answer.
const AWAY: Duration = Duration::from_secs(2);

/// Workers of one node. Each has a range of priority numbers that it takes, so that one of them always has time
/// for what people wait for.
pub struct Runner {
    ending: Ending,
    workers: JoinSet<()>,
}

/// All workers have ended.
pub struct Stopped;

impl Runner {
    /// Starts a worker per entry of `lanes`; they work until the end is called.
    pub fn start<Q: Queue, W: Work>(
        queue: &Arc<Q>,
        work: &Arc<W>,
        lanes: &[RangeInclusive<i64>],
        ending: &Ending,
    ) -> Self {
        let mut workers = JoinSet::new();
        for lane in lanes {
            let (queue, work) = (Arc::clone(queue), Arc::clone(work));
            workers.spawn(worker(queue, work, lane.clone(), ending.clone()));
        }
        Self {
            ending: ending.clone(),
            workers,
        }
    }

    /// Lets jobs that run end for at most `grace`, then drops them and gives them back: whoever starts next need not
    /// wait for their leases.
    pub async fn stop(mut self, grace: Duration) -> Stopped {
        self.ending.call(grace);
        let end = async { while self.workers.join_next().await.is_some() {} };
        // A queue that is away cannot be told: the leases run out then.
        let _ = tokio::time::timeout(grace + AWAY, end).await;
        Stopped
    }
}

async fn worker<Q: Queue, W: Work>(
    queue: Arc<Q>,
    work: Arc<W>,
    lane: RangeInclusive<i64>,
    ending: Ending,
) {
    while !ending.is_called() {
        match queue.claim(lane.clone()).await {
            Ok(Some(job)) => run(&*queue, &work, job, &ending).await,
            Ok(None) => {
                tokio::select! { () = queue.wait() => {}, () = ending.called() => {} }
            }
            Err(error) => {
                tracing::warn!(%error, "the queue cannot be read; trying again");
                tokio::select! { () = tokio::time::sleep(AWAY) => {}, () = ending.called() => {} }
            }
        }
    }
}

/// How a job ends.
enum End {
    Done,
    Retry(Duration, String),
    Postpone(Duration, String),
}

/// How the task that does a job ended.
enum Outcome {
    Told(Result<(), Fault>),
    /// Another worker has the job by now.
    LeaseLost,
    /// The node ends.
    CutOff,
}

async fn run<Q: Queue, W: Work>(queue: &Q, work: &Arc<W>, job: Claimed, ending: &Ending) {
    let vital = work.is_vital(&job);
    if job.attempts > MAX_BEGINNINGS && !vital {
        // It never told how it ended: each time it took the program with it.
        give_up(
            queue,
            &**work,
            &job,
            "the program ended while it ran",
            ending,
        )
        .await;
        return;
    }
    // Dropped with this function, the task ends.
    let mut task = JoinSet::new();
    task.spawn({
        let (work, job) = (Arc::clone(work), job.clone());
        async move { work.run(job).await }
    });
    let end = match keep(queue, &job, task, ending).await {
        Outcome::LeaseLost => {
            tracing::warn!(job = %job.id, kind = job.kind, "lost the lease: another worker has the job");
            return;
        }
        Outcome::Told(Ok(())) => End::Done,
        Outcome::CutOff => End::Postpone(Duration::ZERO, "the node ended".to_owned()),
        Outcome::Told(Err(Fault::Passing(error) | Fault::Failed(error))) if ending.is_called() => {
            End::Postpone(Duration::ZERO, error)
        }
        Outcome::Told(Err(Fault::Passing(error))) => {
            tracing::warn!(job = %job.id, kind = job.kind, %error, "cannot be done now; will be tried again");
            End::Postpone(PASSING_DELAY, error)
        }
        Outcome::Told(Err(Fault::Failed(error))) if job.attempts >= MAX_ATTEMPTS && !vital => {
            give_up(queue, &**work, &job, &error, ending).await;
            return;
        }
        Outcome::Told(Err(Fault::Failed(error))) => {
            tracing::warn!(job = %job.id, kind = job.kind, attempts = job.attempts, %error, "failed; will be tried again");
            End::Retry(retry_delay(job.attempts), error)
        }
    };
    record(queue, &job, &end, ending).await;
}

async fn give_up<Q: Queue, W: Work>(
    queue: &Q,
    work: &W,
    job: &Claimed,
    error: &str,
    ending: &Ending,
) {
    tracing::error!(job = %job.id, kind = job.kind, %error, "given up");
    work.give_up(job, error).await;
    record(queue, job, &End::Done, ending).await;
}

/// Records how a job ended. While the queue is away, this is what it comes back to: without it the job would wait until
/// its lease runs out.
async fn record<Q: Queue>(queue: &Q, job: &Claimed, end: &End, ending: &Ending) {
    let lease_end = tokio::time::Instant::now() + LEASE;
    loop {
        let recorded = match end {
            End::Done => queue.finish(job).await,
            End::Retry(delay, error) => queue.retry(job, *delay, error).await,
            End::Postpone(delay, error) => queue.postpone(job, *delay, error).await,
        };
        let Err(error) = recorded else { return };
        tracing::warn!(job = %job.id, %error, "could not record how the job ended");
        if tokio::time::Instant::now() >= lease_end || ending.is_called() {
            // The job is done again, which is safe.
            return;
        }
        tokio::time::sleep(AWAY).await;
    }
}

/// Renews the lease until the task ends. The task is dropped when the lease is lost or the node's end is over.
async fn keep<Q: Queue>(
    queue: &Q,
    job: &Claimed,
    mut task: JoinSet<Result<(), Fault>>,
    ending: &Ending,
) -> Outcome {
    let broke_off = |why: &dyn std::fmt::Display| {
        Outcome::Told(Err(Fault::Failed(format!("the job broke off: {why}"))))
    };
    let mut renewal = tokio::time::interval_at(tokio::time::Instant::now() + LEASE / 3, LEASE / 3);
    loop {
        tokio::select! {
            ended = task.join_next() => return match ended {
                Some(Ok(told)) => Outcome::Told(told),
                Some(Err(panic)) => broke_off(&panic),
                None => broke_off(&"it is gone"),
            },
            () = ending.over() => return Outcome::CutOff,
            _ = renewal.tick() => {
                if matches!(queue.renew(job).await, Ok(false)) {
                    return Outcome::LeaseLost;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
