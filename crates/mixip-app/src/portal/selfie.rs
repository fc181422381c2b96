//! What a talent is matched with: taken away by themselves.

use super::own_held;
use crate::consents::{settled, told};
use crate::talent::drop_templates;
use crate::{Actor, App, Result};

/// Removes every measurement of the talent's face that is kept. The consent stays; without a measurement nothing is
/// matched.
///
/// # Errors
/// [`crate::Error::LinkNeeded`] without their link.
pub async fn remove_selfies(app: &App, actor: &Actor) -> Result<()> {
    let mut tx = app.db.write().await?;
    let (person, workspace) = own_held(&mut tx, actor).await?;
    drop_templates(app, &mut tx, &person, actor, "removed by the person").await?;
    settled(app, &mut tx, &person, &workspace.time_zone).await?;
    tx.commit().await?;
    told(app, &person);
    Ok(())
}
