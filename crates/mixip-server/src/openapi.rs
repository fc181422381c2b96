//! The description of the API: what the handlers say of themselves, and what holds for all of them.

use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Components, Content, OpenApi, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{Modify, OpenApi as _, ToSchema};

use crate::caller::{COOKIE, SHARE_COOKIE};
use crate::problem::{FieldProblem, Problem};

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Mix-IP",
        description = "Media with faces, and whether they may leave the house. Errors are RFC 9457 problems with a \
            stable `code`. What the caller may not see answers 404, what it may see but not do 403.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    components(schemas(Problem, FieldProblem)),
    security(("session" = []), ("token" = [])),
    modifiers(&Security)
)]
struct Base;

struct Security;

impl Modify for Security {
    fn modify(&self, openapi: &mut OpenApi) {
        let components = openapi.components.get_or_insert_with(Components::new);
        let cookie = ApiKeyValue::with_description(
            COOKIE,
            "The session of a browser. Writes need a same-origin Sec-Fetch-Site or Origin as well.",
        );
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
        let guest =
            ApiKeyValue::with_description(SHARE_COOKIE, "A guest who came by a share link.");
        components.add_security_scheme("share", SecurityScheme::ApiKey(ApiKey::Cookie(guest)));
        components.add_security_scheme(
            "token",
            SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)),
        );
    }
}

/// What the description begins with.
pub(crate) fn base() -> OpenApi {
    Base::openapi()
}

/// Adds to every operation that it may answer with a problem.
pub(crate) fn finish(mut openapi: OpenApi) -> OpenApi {
    for item in openapi.paths.paths.values_mut() {
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.options,
            &mut item.head,
            &mut item.patch,
        ];
        for operation in operations.into_iter().flatten() {
            operation
                .responses
                .responses
                .insert("default".to_owned(), RefOr::T(problem()));
        }
    }
    openapi
}

fn problem() -> Response {
    let schema = Ref::from_schema_name(Problem::name());
    ResponseBuilder::new()
        .description("Why it was not done")
        .content("application/problem+json", Content::new(Some(schema)))
        .build()
}
