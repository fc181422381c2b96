//! A question that was checked, and the request to one talent that is made of it. One talent, some, or a whole table:
//! all are asked here.

use jiff::civil::{Date, Time};
use mixip_consent::{Fields, Form, FormKind, Language, Rendered};
use mixip_db::requests::{self as rows, RequestRow};
use mixip_db::talent::TalentRow;
use mixip_db::workspaces::{self, WorkspaceRow};
use mixip_db::{Conn, Tx, accounts, assets};
use mixip_ledger::EntryKind;
use serde_json::json;
use uuid::Uuid;

use super::letters::{self, About};
use super::{By, Question, TermsBody, reminders};
use crate::clock::zone;
use crate::ledger::record;
use crate::rights::ProjectAccess;
use crate::{Actor, App, Error, Result, forms, portal, text};

/// The most pictures that a request shows.
const MOST_PICTURES: usize = 50;

/// What all requests of one asking share.
pub(super) struct Asking {
    question: Question,
    terms: TermsBody,
    title: String,
    message: Option<String>,
    shoot_dates: Option<String>,
    compensation: Option<String>,
    expires_at: i64,
    /// The day that it is in the workspace.
    today: Date,
    /// The form for who is of age, and the one for minors: the same where one was named.
    forms: [Ready; 2],
    about: About,
    workspace: Uuid,
    project: Uuid,
}

/// A release form with everything in it but who is asked.
#[derive(Clone)]
struct Ready {
    id: Uuid,
    name: String,
    version: i64,
    en: Option<Rendered>,
    de: Option<Rendered>,
}

/// A request to one talent that can be made.
pub(super) struct Made {
    row: RequestRow,
    texts: Form,
}

impl Asking {
    /// Checks a question to talent of a project that the caller may ask.
    ///
    /// # Errors
    /// `unknown_asset`, `unknown_form`, `expires_in_past`, `ends_in_past`, and what is wrong with the terms.
    pub(super) async fn of(
        app: &App,
        conn: &mut Conn,
        access: &ProjectAccess,
        question: Question,
    ) -> Result<Self> {
        let terms = TermsBody {
            items: question.items.clone(),
            territories: question.territories.clone(),
            starts_on: question.starts_on,
            ends_on: question.ends_on,
            asks_biometric: question.asks_biometric,
        };
        let project = access.project.id;
        let rules = terms.for_project(project)?;
        if question.asset_ids.len() > MOST_PICTURES {
            return Err(Error::field(
                "too_many_pictures",
                "asset_ids",
                format!("a request shows at most {MOST_PICTURES} pictures"),
            ));
        }
        if question
            .remind_after_days
            .is_some_and(|days| !reminders::DAYS.contains(&days))
        {
            return Err(Error::field(
                "remind_days",
                "remind_after_days",
                "remind after 1 to 30 days, or leave it out",
            ));
        }
        let title = text::line("title", &question.title, 200)?;
        let message = text::lines("message", question.message.as_deref(), 5_000)?;
        let shoot_dates = text::lines("shoot_dates", question.shoot_dates.as_deref(), 500)?;
        let compensation = text::lines("compensation", question.compensation.as_deref(), 500)?;
        let workspace = workspaces::get(conn, access.project.workspace_id)
            .await?
            .ok_or(Error::NotFound("the workspace"))?;
        let today = app.clock.today(&workspace.time_zone);
        let expires_at = last_moment(&question, today, &workspace)?;
        for &asset in &question.asset_ids {
            let known = assets::get(conn, asset).await?;
            if known.is_none_or(|asset| asset.project_id != project) {
                return Err(Error::field(
                    "unknown_asset",
                    "asset_ids",
                    format!("{asset} is no picture of this project"),
                ));
            }
        }
        let contact = accounts::owner_of(conn, workspace.id)
            .await?
            .unwrap_or_else(|| workspace.name.clone());
        let fields = Fields {
            asker: &workspace.name,
            contact: &contact,
            project: &access.project.name,
            shoot_dates: shoot_dates.as_deref(),
            compensation: compensation.as_deref(),
        };
        let mut ready = async |usual: FormKind| {
            let id = question.form_id.unwrap_or_else(|| usual.id());
            let (name, version, form) = forms::published(conn, workspace.id, id).await?;
            Ok::<_, Error>(Ready {
                id,
                name,
                version,
                en: form.render(Language::En, &fields, &rules),
                de: form.render(Language::De, &fields, &rules),
            })
        };
        let forms = [
            ready(FormKind::Standard).await?,
            ready(FormKind::Minor).await?,
        ];
        Ok(Self {
            about: About {
                asker: workspace.name.clone(),
                project: access.project.name.clone(),
                expires: question.expires_on,
            },
            question,
            terms,
            title,
            message,
            shoot_dates,
            compensation,
            expires_at,
            today,
            forms,
            workspace: workspace.id,
            project,
        })
    }

    /// The question, in a sentence.
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// The end of the last day on which it can be answered.
    pub(super) fn expires_at(&self) -> i64 {
        self.expires_at
    }

    /// The name of the project.
    pub(super) fn project_name(&self) -> &str {
        &self.about.project
    }

    /// The languages that everybody can be asked in, whatever their age.
    pub(super) fn languages(&self) -> Vec<Language> {
        let written =
            |language: &Language| self.forms.iter().all(|form| form.text(*language).is_some());
        Language::ALL.into_iter().filter(written).collect()
    }

    /// The workspace that asks.
    pub(super) fn workspace(&self) -> Uuid {
        self.workspace
    }

    /// The day that it is there.
    pub(super) fn today(&self) -> Date {
        self.today
    }

    /// The language that somebody is asked in, who was told to be asked in `told`, or prefers one.
    ///
    /// # Errors
    /// `language_missing` where the release form has no text in it.
    pub(super) fn language(
        &self,
        told: Option<Language>,
        preferred: Option<&str>,
        minor: bool,
    ) -> Result<Language> {
        let language = told
            .or(self.question.language)
            .or_else(|| preferred.and_then(Language::of))
            .unwrap_or(Language::En);
        if self.forms[usize::from(minor)].text(language).is_none() {
            return Err(Error::field(
                "language_missing",
                "language",
                "the release form has no text in this language: write it first, or ask in the other",
            ));
        }
        Ok(language)
    }

    /// The request to one talent, with the full text as they will read it.
    ///
    /// # Errors
    /// `address_missing`, `language_missing`.
    pub(super) fn to(
        &self,
        app: &App,
        actor: &Actor,
        person: &TalentRow,
        by: By,
        told: Option<Language>,
    ) -> Result<Made> {
        if by == By::Mail && person.email.is_none() {
            return Err(Error::field(
                "address_missing",
                "send",
                format!(
                    "{} has no mail address: add it, or send a link",
                    person.name
                ),
            ));
        }
        let minor = person
            .majority_on
            .as_deref()
            .and_then(|day| day.parse::<Date>().ok())
            .is_some_and(|day| self.today < day);
        let language = self.language(told, person.language.as_deref(), minor)?;
        let form = &self.forms[usize::from(minor)];
        let texts = form.texts(&person.name);
        let json = |error| Error::internal("a request", error);
        let now = app.clock.micros();
        let row = RequestRow {
            id: Uuid::now_v7(),
            workspace_id: self.workspace,
            project_id: self.project,
            talent_id: person.id,
            form_id: form.id,
            form_name: form.name.clone(),
            form_version: form.version,
            language: language.tag().to_owned(),
            title: self.title.clone(),
            message: self.message.clone(),
            shoot_dates: self.shoot_dates.clone(),
            compensation: self.compensation.clone(),
            items: serde_json::to_string(&self.terms.items).map_err(json)?,
            territories: serde_json::to_string(&self.terms.territories).map_err(json)?,
            starts_on: self.terms.starts_on.to_string(),
            ends_on: self.terms.ends_on.map(|day| day.to_string()),
            asks_biometric: self.terms.asks_biometric,
            asset_ids: serde_json::to_string(&self.question.asset_ids).map_err(json)?,
            texts: serde_json::to_string(&texts).map_err(json)?,
            state: "sent".to_owned(),
            by_mail: by == By::Mail,
            created_by: actor.name().to_owned(),
            asked_by: actor.account(),
            created_at: now,
            expires_at: self.expires_at,
            opened_at: None,
            answered_at: None,
            reminded_at: None,
            reason: None,
            remind_after_days: self.question.remind_after_days,
            remind_at: reminders::next(self.question.remind_after_days, 0, now),
            reminders: 0,
        };
        Ok(Made { row, texts })
    }

    /// Makes a request, and writes the letter where it goes by mail; else whoever asks hands on a link.
    pub(super) async fn make(
        &self,
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        person: &TalentRow,
        made: &Made,
    ) -> Result<Uuid> {
        let Made { row, texts } = made;
        rows::insert(tx, row).await?;
        let about = json!({
            "talent": person.id,
            "project": self.project,
            "title": row.title,
            "terms": self.terms,
            "texts": texts,
            "by_mail": row.by_mail,
        });
        let kind = EntryKind::RequestMade;
        record(app, tx, self.workspace, actor, kind, row.id, about).await?;
        if row.by_mail {
            let link = portal::new_link(app, tx, person.id).await?;
            letters::request(app, tx, person, row, &self.about, link).await?;
        }
        Ok(row.id)
    }
}

impl Ready {
    fn text(&self, language: Language) -> Option<&Rendered> {
        match language {
            Language::En => self.en.as_ref(),
            Language::De => self.de.as_ref(),
        }
    }

    /// The full text for one talent, in every language that the form has.
    fn texts(&self, talent: &str) -> Form {
        Form {
            en: self.en.as_ref().map(|text| text.to(talent)),
            de: self.de.as_ref().map(|text| text.to(talent)),
        }
    }
}

/// The end of the last day on which it can be answered.
fn last_moment(question: &Question, today: Date, workspace: &WorkspaceRow) -> Result<i64> {
    if question.expires_on < today {
        return Err(Error::field(
            "expires_in_past",
            "expires_on",
            "that day is past: nobody could answer any more",
        ));
    }
    if question.ends_on.is_some_and(|ends_on| ends_on < today) {
        return Err(Error::field(
            "ends_in_past",
            "ends_on",
            "that day is past: what is agreed to would never hold",
        ));
    }
    let far = |_| Error::field("invalid", "expires_on", "that day is too far away");
    let next = question.expires_on.tomorrow().map_err(far)?;
    let zone = zone(&workspace.time_zone);
    let next = zone.into_ambiguous_zoned_datetime(next.to_datetime(Time::midnight()));
    let next = next.compatible().map_err(far)?;
    Ok(next.timestamp().as_microsecond())
}
