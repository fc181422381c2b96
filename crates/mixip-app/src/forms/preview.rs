//! How a form reads before it is published: with sample data, and with what its texts lack.

use jiff::ToSpan;
use jiff::civil::Date;
use mixip_consent::{
    Channel, ConsentError, Fields, Form, FormError, Item, Language, NonEmpty, ProjectId, Purpose,
    Terms, Territories,
};
use mixip_db::{accounts, workspaces};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{FormTexts, sound};
use crate::rights::{self, WorkspaceRight};
use crate::{Actor, App, Error, Result, names};

/// Texts to look at. Nothing of them is kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPreview {
    /// The texts, with merge fields in double braces.
    #[schema(value_type = FormTexts)]
    pub texts: Form,
}

/// How a form reads, and what keeps it from being published.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormPreview {
    /// The texts with sample data in them, as a talent would read them.
    #[schema(value_type = FormTexts)]
    pub texts: Form,
    /// What keeps the texts from being published; empty when nothing does.
    pub faults: Vec<FormFault>,
    /// What most releases tell and a text leaves out: it can be published all the same.
    pub left_out: Vec<FormFault>,
    /// Every merge field there is.
    pub fields: Vec<MergeField>,
}

/// Something about one of the texts.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormFault {
    /// Whose text; none where it is about all of them.
    #[schema(value_type = Option<names::Language>)]
    pub language: Option<&'static str>,
    /// What it is, as a stable name.
    #[schema(value_type = names::FormFaultCode)]
    pub code: &'static str,
    /// The merge field that it is about.
    pub field: Option<String>,
}

/// A merge field.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergeField {
    /// Its name, as it stands between the braces.
    #[schema(value_type = names::MergeFieldName)]
    pub name: &'static str,
    /// Whether no text can be published without it.
    pub needed: bool,
}

/// Shows how texts read with sample data, and what they lack.
///
/// # Errors
/// [`Error::NotFound`] for who is no member of the workspace; a text that is too long.
pub async fn preview(
    app: &App,
    actor: &Actor,
    workspace: Uuid,
    input: NewPreview,
) -> Result<FormPreview> {
    let mut conn = app.db.read().await?;
    rights::workspace(&mut conn, actor, workspace, WorkspaceRight::KnowTalent).await?;
    let form = sound(input.texts)?;
    let workspace = workspaces::get(&mut conn, workspace)
        .await?
        .ok_or(Error::NotFound("the workspace"))?;
    let contact = accounts::owner_of(&mut conn, workspace.id)
        .await?
        .unwrap_or_else(|| workspace.name.clone());
    let terms = sample_terms(app.clock.today(&workspace.time_zone))?;
    let read = |language| {
        let (talent, fields) = sample(language, &workspace.name, &contact);
        let text = form.render(language, &fields, &terms)?;
        Some(text.to(talent))
    };
    let left_out = Language::ALL.into_iter().flat_map(|language| {
        let fields = form.left_out(language).into_iter();
        fields.map(move |field| FormFault {
            language: Some(language.tag()),
            code: "merge_field_left_out",
            field: Some(field.to_owned()),
        })
    });
    Ok(FormPreview {
        texts: Form {
            en: read(Language::En),
            de: read(Language::De),
        },
        faults: form.faults().iter().map(fault).collect(),
        left_out: left_out.collect(),
        fields: Form::fields()
            .map(|(name, needed)| MergeField { name, needed })
            .collect(),
    })
}

fn fault(error: &FormError) -> FormFault {
    FormFault {
        language: error.language(),
        code: error.code(),
        field: error.field().map(str::to_owned),
    }
}

/// Somebody who does not exist, in a project that could.
fn sample<'a>(language: Language, asker: &'a str, contact: &'a str) -> (&'static str, Fields<'a>) {
    let (talent, project, shoot_dates, compensation) = match language {
        Language::En => (
            "Alex Morgan",
            "Summer festival",
            "13 and 14 June",
            "80 euros and one print",
        ),
        Language::De => (
            "Alex Weber",
            "Sommerfest",
            "13. und 14. Juni",
            "80 Euro und ein Abzug",
        ),
    };
    let fields = Fields {
        asker,
        contact,
        project,
        shoot_dates: Some(shoot_dates),
        compensation: Some(compensation),
    };
    (talent, fields)
}

/// Two uses, in three countries, for two years.
fn sample_terms(today: Date) -> Result<Terms> {
    let item = |purpose, channels: &[Channel]| -> Result<Item> {
        Ok(Item {
            purpose,
            channels: NonEmpty::new(channels.iter().copied())?,
            note: None,
        })
    };
    let countries = ["DE", "AT", "CH"].into_iter().map(str::parse);
    let countries = countries.collect::<Result<Vec<_>, ConsentError>>()?;
    let far = |error| Error::internal("a sample's last day", error);
    Ok(Terms::new(
        ProjectId(Uuid::nil()),
        vec![
            item(Purpose::Editorial, &[Channel::Print, Channel::Web])?,
            item(Purpose::SocialMedia, &[Channel::Social])?,
        ],
        Territories::Only(NonEmpty::new(countries)?),
        (today, Some(today.checked_add(2.years()).map_err(far)?)),
        false,
    )?)
}
