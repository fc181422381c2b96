//! How long templates are kept at most. That the consent ends is seen to elsewhere, at once; here it is that the person
//! was not heard of for long (740 ILCS 14/15(a): three years after the last interaction, requirement A11).

use mixip_db::{talent, workspaces};

use crate::talent::drop_templates;
use crate::{Actor, App, Result, jobs, matching};

/// Templates end so long after their person last gave, enrolled, answered or looked. Leap days are on the person's side.
const YEARS: i64 = 3;
const YEAR: i64 = 365 * 24 * 60 * 60 * 1_000_000;

/// Removes the templates of talent who were not heard of for three years.
pub(super) async fn drop_idle(app: &App) -> Result<()> {
    let before = app.clock.micros() - YEARS * YEAR;
    let idle = talent::idle_with_references(&mut app.db.read().await?, before).await?;
    for person in idle {
        let mut tx = app.db.write().await?;
        talent::lock(&mut tx, person.id).await?;
        if workspaces::get(&mut tx, person.workspace_id)
            .await?
            .is_none()
        {
            continue;
        }
        let because = "not heard of for three years";
        drop_templates(app, &mut tx, &person, &Actor::System, because).await?;
        matching::want(app, &mut tx, person.workspace_id).await?;
        tx.commit().await?;
        jobs::wake(app);
    }
    Ok(())
}
