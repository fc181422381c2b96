//! Names and lists that go over the API, for its description. The types that hold them live where their rules do, and
//! know nothing of OpenAPI.

use utoipa::ToSchema;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, Type};
use utoipa::openapi::{KnownFormat, SchemaFormat};

macro_rules! names {
    ($($(#[$about:meta])* $name:ident { $($(#[$rename:meta])* $item:ident),+ })+) => {$(
        $(#[$about])*
        #[derive(ToSchema)]
        #[schema(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "the names are their own documentation")]
        pub enum $name { $($(#[$rename])* $item,)+ }
    )+};
}

names! {
    /// A language of the product.
    Language { En, De }
    /// What an asset is.
    AssetKind { Image, Video, Audio, Document }
    /// How far processing has come.
    AssetState { Processing, Ready, Failed }
    /// How far the search for faces has come.
    ScanState { Pending, Quick, Thorough, Failed, NotSearchable }
    /// Whether an asset may leave.
    ClearanceState { Cleared, NeedsReview, Blocked }
    /// The order of a list of assets.
    AssetSort { Newest, Oldest, Name, Captured }
    /// What matching says of a face. Advisory only.
    FaceLabel { Cleared, Possible, Unknown }
    /// The two things one can agree to.
    ConsentKind { Biometric, Likeness }
    /// Where a consent stands.
    ConsentState { Given, Withdrawn }
    /// How far an import of releases has come.
    ImportState { Draft, Committing, Done, Failed }
    /// Who agreed: the talent in person, or the guardian of a minor.
    Relation { #[schema(rename = "self")] Oneself, Guardian }
    /// How an agreement came about.
    Method { Paper, Recorded, SignedLink }
    /// How an agreement came about that somebody else writes down.
    RecordedMethod { Paper, Recorded }
    /// What a release form is for.
    FormKind { Standard, Commercial, Editorial, Social, Minor }
    /// What can be put into the text of a release form.
    MergeFieldName { Asker, Contact, Talent, Project, ShootDates, Items, Territories, Term, Compensation }
    /// What is to be said of the texts of a release form.
    FormFaultCode { NoText, UnknownMergeField, MergeFieldMissing, MergeFieldUnclosed, MergeFieldLeftOut }
    /// Where a request stands.
    RequestState { Sent, Opened, Signed, Declined, Expired, Withdrawn }
    /// How far a list of people to ask is; `stopped` where it can go on.
    RequestListState { Draft, Sending, Stopped, Done }
    /// How far a row of such a list is.
    RequestListRowState { Waiting, Asked, Failed }
    /// What of a row is worth a look: the directory has another name for the address; somebody of that name is in it, and
    /// a new person will be made; they have a request of this project that they can still answer.
    RequestListNote { NamedDifferently, NameKnown, AskedAlready }
    /// What a picture is used for.
    Purpose {
        Editorial, Advertising, Marketing, Merchandising, Publicity, SocialMedia, DerivativeWorks, Internal, AiTraining
    }
    /// Where a picture appears.
    Channel { Print, Web, Social, Broadcast, OutOfHome, Email, Internal }
    /// What becomes of faces that are not allowed: their asset stays, or they are covered.
    Unresolved { Block, Redact }
    /// How far an export has come; `blocked` where nothing could go.
    ExportState { Running, Ready, Blocked, Failed, Cancelled }
    /// How far a takeout has come; `outdated` where something in it was deleted since.
    TakeoutState { Running, Ready, Failed, Outdated }
    /// How far a letter has come.
    LetterState { Queued, Sent, Failed }
    /// A file of an asset.
    RenditionName { Original, Preview, Thumb }
}

/// `"all"`, or ids of projects.
pub(crate) fn projects() -> Schema {
    let id = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)));
    word_or_list("all", id)
}

/// `"worldwide"`, or codes of countries.
pub(crate) fn territories() -> Schema {
    let code = ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some("^[A-Z]{2}$"));
    word_or_list("worldwide", code)
}

fn word_or_list(word: &str, item: ObjectBuilder) -> Schema {
    let word = ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some([word]));
    let list = ArrayBuilder::new().items(item).min_items(Some(1));
    OneOfBuilder::new().item(word).item(list).build().into()
}

/// The tables of the register of personal data of which something goes to somebody.
pub(crate) fn held_tables() -> Schema {
    use crate::my_data::register::{Scope, tables};
    let named = tables()
        .filter(|table| table.is_for(Scope::Own) || table.is_for(Scope::Workspace))
        .map(|table| table.name);
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(named))
        .into()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use serde::de::DeserializeOwned;
    use utoipa::PartialSchema;

    use super::*;

    fn names<T: PartialSchema>() -> Vec<String> {
        let schema = serde_json::to_value(T::schema()).unwrap();
        serde_json::from_value(schema["enum"].clone()).unwrap()
    }

    fn are<Described: PartialSchema, Read: DeserializeOwned>() {
        for name in names::<Described>() {
            serde_json::from_value::<Read>(name.clone().into()).expect(&name);
        }
    }

    #[test]
    fn what_is_described_is_what_is_read() {
        are::<ClearanceState, mixip_consent::ClearanceState>();
        are::<ConsentKind, mixip_consent::ConsentKind>();
        are::<ConsentState, mixip_consent::ConsentState>();
        are::<Relation, mixip_consent::Relation>();
        are::<Method, mixip_consent::Method>();
        are::<RecordedMethod, mixip_consent::Method>();
        are::<Language, mixip_consent::Language>();
        are::<FormKind, mixip_consent::FormKind>();
        are::<Unresolved, mixip_consent::Unresolved>();
        let purposes = mixip_consent::Purpose::ALL.iter().map(|p| p.as_str());
        assert!(names::<Purpose>().iter().eq(purposes));
        let channels = mixip_consent::Channel::ALL.iter().map(|c| c.as_str());
        assert!(names::<Channel>().iter().eq(channels));
        for name in names::<RenditionName>() {
            crate::assets::Rendition::parse(&name).expect(&name);
        }
    }
}
