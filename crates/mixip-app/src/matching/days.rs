//! Labels follow the calendar: `cleared` takes a likeness consent today, and today ends.

use jiff::civil::Date;
use mixip_db::{consents, talent, workspaces};
use uuid::Uuid;

use super::want;
use crate::clearance::roster_of;
use crate::clock::zone;
use crate::{App, Result, jobs};

/// Matches a workspace again where a consent began or ended since the last day that was looked at, in its time zone.
pub(crate) async fn follow_days(app: &App) -> Result<()> {
    let ids = workspaces::ids(&mut app.db.read().await?).await?;
    for id in ids {
        follow(app, id).await?;
    }
    Ok(())
}

async fn follow(app: &App, id: Uuid) -> Result<()> {
    let (today, before, turned) = {
        let mut conn = app.db.read().await?;
        let Some(workspace) = workspaces::get(&mut conn, id).await? else {
            return Ok(());
        };
        let today = app.clock.today(&workspace.time_zone);
        let before = workspaces::labelled_on(&mut conn, id).await?;
        let before: Option<Date> = before.and_then(|day| day.parse().ok());
        if before == Some(today) {
            return Ok(());
        }
        let people = talent::of_workspace(&mut conn, id).await?;
        let given = consents::of_workspace(&mut conn, id).await?;
        let roster = roster_of(&people, &given, &zone(&workspace.time_zone))?;
        let turned = before.is_some_and(|before| {
            roster
                .values()
                .any(|person| person.turns_between(before, today))
        });
        (today, before, turned)
    };
    let mut tx = app.db.write().await?;
    workspaces::set_labelled_on(&mut tx, id, &today.to_string()).await?;
    if turned {
        tracing::debug!(workspace = %id, ?before, "a consent began or ended: labels follow");
        want(app, &mut tx, id).await?;
    }
    tx.commit().await?;
    if turned {
        jobs::wake(app);
    }
    Ok(())
}
