/* Written by `npm run api` from docs/openapi.json. */
export interface paths {
    "/.well-known/mixip/{w}/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of a workspace as a JWK set (RFC 7517), the present one first. */
        get: operations["get /.well-known/mixip/{w}/jwks.json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account and sign it in.
         * @description Refused under 16 years of age (`under_age`); the date of birth is checked and forgotten.
         */
        post: operations["post /api/v1/accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a mail address with the token that was sent there. A token that does not work answers 404 `link_unknown`. */
        post: operations["post /api/v1/accounts/verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An asset. */
        get: operations["get /api/v1/assets/{a}"];
        put?: never;
        post?: never;
        /** Delete an asset: nothing of it can be read from then on. */
        delete: operations["delete /api/v1/assets/{a}"];
        options?: never;
        head?: never;
        /** Correct an asset's name or capture time. */
        patch: operations["patch /api/v1/assets/{a}"];
        trace?: never;
    };
    "/api/v1/assets/{a}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether an asset may leave for a use, and why not.
         * @description Where the thorough search is missing it is started, and waited for up to 30 seconds.
         */
        post: operations["post /api/v1/assets/{a}/clearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{a}/faces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The faces of an asset. */
        get: operations["get /api/v1/assets/{a}/faces"];
        put?: never;
        /** Draw a face that detection missed. */
        post: operations["post /api/v1/assets/{a}/faces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{a}/renditions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of an asset: `original`, `preview` or `thumb`. */
        get: operations["get /api/v1/assets/{a}/renditions/{name}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{a}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Process or search an asset again, after a failure. */
        post: operations["post /api/v1/assets/{a}/scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{a}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State what an asset shows that cannot be searched for faces. */
        put: operations["put /api/v1/assets/{a}/statement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{c}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file that proves a consent. */
        post: operations["post /api/v1/consents/{c}/evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{c}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of a consent, in the fields of ISO/IEC TS 27560: a compact JWS, signed by the workspace. Who asks for
         *     `application/json` gets what is signed, to read it.
         */
        get: operations["get /api/v1/consents/{c}/receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{c}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a consent: from the answer on nothing rests on it. */
        post: operations["post /api/v1/consents/{c}/withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, as server-sent events: `asset`, `face`, `project`, `talent`, `members`, `rematch`, `export`, `share`, `request_list`, `session` (signed
         *     out: the stream ends), `resync` (some were missed: load again what is shown).
         */
        get: operations["get /api/v1/events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that proves a consent. */
        get: operations["get /api/v1/evidence/{e}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An export. */
        get: operations["get /api/v1/exports/{e}"];
        put?: never;
        post?: never;
        /** Cancel an export that runs, or delete one that is done with its archive. */
        delete: operations["delete /api/v1/exports/{e}"];
        options?: never;
        head?: never;
        /** Note who has an export. */
        patch: operations["patch /api/v1/exports/{e}"];
        trace?: never;
    };
    "/api/v1/exports/{e}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archive: pictures and `manifest.json`. */
        get: operations["get /api/v1/exports/{e}/archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{e}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an export shows who does not agree to its use any more, and who was told. */
        get: operations["get /api/v1/exports/{e}/copies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{e}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The manifest: for each face the decision, the reason, and the consent it rests on. */
        get: operations["get /api/v1/exports/{e}/manifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{e}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell those who have copies that some may not be used any more. */
        post: operations["post /api/v1/exports/{e}/notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faces/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a face that was drawn. */
        delete: operations["delete /api/v1/faces/{f}"];
        options?: never;
        head?: never;
        /** Decide on a face, or take a decision back. */
        patch: operations["patch /api/v1/faces/{f}"];
        trace?: never;
    };
    "/api/v1/faces/{f}/crop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a face with some surroundings. */
        get: operations["get /api/v1/faces/{f}/crop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/faces/{f}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The overrides of a face, newest first.
         * @description Reasons and documents are for members of the workspace who see its pictures.
         */
        get: operations["get /api/v1/faces/{f}/overrides"];
        put?: never;
        /** Let a single face through for one use, with a reason and a document, until a day. */
        post: operations["post /api/v1/faces/{f}/overrides"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a release form, latest first. */
        get: operations["get /api/v1/forms/{f}"];
        put?: never;
        post?: never;
        /** Delete a release form. Requests keep the texts that they took. */
        delete: operations["delete /api/v1/forms/{f}"];
        options?: never;
        head?: never;
        /** Change a release form. A change of the texts of a published version begins the next one. */
        patch: operations["patch /api/v1/forms/{f}"];
        trace?: never;
    };
    "/api/v1/forms/{f}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the latest version of a release form: from then on it never changes, and requests take it. */
        post: operations["post /api/v1/forms/{f}/publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{f}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the draft of a release form: its latest published version is the latest one again. */
        post: operations["post /api/v1/forms/{f}/revert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This installation. */
        get: operations["get /api/v1/instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join by an invitation. */
        post: operations["post /api/v1/invitations/accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * InvitationLook who invites to what; nothing is changed by it. Whatever is wrong with an invitation, the answer is the same:
         *     `invitation_unknown`.
         */
        post: operations["post /api/v1/invitations/look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{i}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation. Who joined by it stays. */
        delete: operations["delete /api/v1/invitations/{i}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The outbox, newest first. For whoever runs the installation. */
        get: operations["get /api/v1/mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/{m}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter, with its words while they are held: until a mail server has it, or while its file lies in the outbox. */
        get: operations["get /api/v1/mail/{m}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/{m}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter's words as HTML, to be shown in a frame: nothing in it runs or loads. */
        get: operations["get /api/v1/mail/{m}/html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/{m}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a letter that failed sent again. */
        post: operations["post /api/v1/mail/{m}/retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am. */
        get: operations["get /api/v1/me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct my profile, or change my password: that signs all my other sessions out. */
        patch: operations["patch /api/v1/me"];
        trace?: never;
    };
    "/api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held about me: by table, with why, for how long, and who gets to see it. */
        get: operations["get /api/v1/me/data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I asked for, newest first. */
        get: operations["get /api/v1/me/exports"];
        put?: never;
        /** Ask for all of it, to take along. Needs a fresh sign-in. */
        post: operations["post /api/v1/me/exports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them: how far it has come. */
        get: operations["get /api/v1/me/exports/{e}"];
        put?: never;
        post?: never;
        /** Cancel one that is being made, or delete one with its archive. */
        delete: operations["delete /api/v1/me/exports/{e}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports/{e}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archive: a bag (RFC 8493) in a ZIP. Needs a fresh sign-in. */
        get: operations["get /api/v1/me/exports/{e}/archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the account asked about its data, newest first. */
        get: operations["get /api/v1/me/privacy-requests"];
        put?: never;
        /** Ask something about one's data, as an account. */
        post: operations["post /api/v1/me/privacy-requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/privacy-requests/{r}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write back about a request of one's own, as an account. */
        post: operations["post /api/v1/me/privacy-requests/{r}/messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects that I work on from outside their workspace, newest first. */
        get: operations["get /api/v1/me/projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm my mail address with the code that was sent there. A wrong one answers 403 `code_wrong`. */
        put: operations["put /api/v1/me/verification"];
        /** Have link and code sent again, to the address that waits to be confirmed. */
        post: operations["post /api/v1/me/verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is done: the copies are not used any more. */
        post: operations["post /api/v1/notices/confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at what the link of a notice is about. Whatever is wrong with a link, the answer is the same: `link_unknown`. */
        post: operations["post /api/v1/notices/look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{n}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that all who were told have answered: they are not told again. */
        post: operations["post /api/v1/notices/{n}/acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-requests/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come by an open request: get a request and a page of one's own, or go on with those that one has. */
        post: operations["post /api/v1/open-requests/join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-requests/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What whoever comes by is asked. Nothing is changed by looking. */
        post: operations["post /api/v1/open-requests/look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-requests/{o}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an open request. Who came keeps their page and their request. */
        delete: operations["delete /api/v1/open-requests/{o}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-requests/{o}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an open request another code, shown this once. The one before opens nothing any more. */
        post: operations["post /api/v1/open-requests/{o}/links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overrides/{o}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document that an override rests on. */
        get: operations["get /api/v1/overrides/{o}/document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overrides/{o}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an override before its day: from the answer on the face does not leave any more. */
        post: operations["post /api/v1/overrides/{o}/end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a new password with the token that was sent by mail, once. All sessions of the account end. */
        put: operations["put /api/v1/password-resets"];
        /** Ask for a link to set a new password. The answer is the same whether the address has an account or not. */
        post: operations["post /api/v1/password-resets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that a talent's own page shows first. */
        get: operations["get /api/v1/portal"];
        put?: never;
        post?: never;
        /** Delete the talent with everything that is held about them. */
        delete: operations["delete /api/v1/portal"];
        options?: never;
        head?: never;
        /** Change the language of a talent's page. */
        patch: operations["patch /api/v1/portal"];
        trace?: never;
    };
    "/api/v1/portal/consents/{c}/narrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep some channels of a consent and withdraw the rest. */
        post: operations["post /api/v1/portal/consents/{c}/narrow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/consents/{c}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed receipt of one of the talent's consents, a compact JWS. */
        get: operations["get /api/v1/portal/consents/{c}/receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/consents/{c}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a consent: from the answer on nothing rests on it. */
        post: operations["post /api/v1/portal/consents/{c}/withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is held about the talent, as a ZIP. */
        get: operations["get /api/v1/portal/data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/email-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to the talent's mail address, to show that it is theirs. */
        post: operations["post /api/v1/portal/email-codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/email-codes/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the code that came by mail. */
        post: operations["post /api/v1/portal/email-codes/verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pictures that a talent appears on, newest first. */
        get: operations["get /api/v1/portal/pictures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/pictures/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture with everybody else's face covered. */
        get: operations["get /api/v1/portal/pictures/{a}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/pictures/{a}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a face on a picture is not the talent's. */
        post: operations["post /api/v1/portal/pictures/{a}/dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the talent asked about their data, newest first. */
        get: operations["get /api/v1/portal/privacy-requests"];
        put?: never;
        /** Ask or object, as a talent: the workspace that the page is of answers. */
        post: operations["post /api/v1/portal/privacy-requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/privacy-requests/{r}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write back about a request of one's own, as a talent. */
        post: operations["post /api/v1/portal/privacy-requests/{r}/messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/requests/{r}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a request as a whole. */
        post: operations["post /api/v1/portal/requests/{r}/decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/requests/{r}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The release that a request was signed with, as a PDF. */
        get: operations["get /api/v1/portal/requests/{r}/release"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/requests/{r}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a request: each item that is agreed to becomes a consent of its own. */
        post: operations["post /api/v1/portal/requests/{r}/sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/selfies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol for matching with a photo that shows the talent alone. Kept is the measurement; a picture of the face only where they
         *     allow it.
         */
        post: operations["post /api/v1/portal/selfies"];
        /** Remove every measurement of the talent's face. */
        delete: operations["delete /api/v1/portal/selfies"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a talent's own page by its link. The first device is let in; another one shows a code sent by mail. */
        post: operations["post /api/v1/portal/sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign this device out of the talent's page. */
        delete: operations["delete /api/v1/portal/sessions/current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every workspace, for whoever hands requests on. */
        get: operations["get /api/v1/privacy-desks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the operator's desk stands. */
        get: operations["get /api/v1/privacy-metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of the operator's desk: every request, to keep. */
        get: operations["get /api/v1/privacy-register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the operator's desk answers, by what is due next. */
        get: operations["get /api/v1/privacy-requests"];
        put?: never;
        /** Ask something about one's data, without an account. Whatever is known of the mail address, the answer is the same. */
        post: operations["post /api/v1/privacy-requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the code that came by mail: the request opens, and counts as identified. Whatever is wrong with a code, the answer is
         *     the same: `code_wrong`.
         */
        post: operations["post /api/v1/privacy-requests/code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one asked this, by the link of a letter: the request counts as identified. */
        post: operations["post /api/v1/privacy-requests/confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a request by the link of a letter. Nothing changes by it. Whatever is wrong with a link, the answer is the same:
         *     `link_unknown`.
         */
        post: operations["post /api/v1/privacy-requests/look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write back about a request, by the link of a letter. The request counts as identified. */
        post: operations["post /api/v1/privacy-requests/write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request with everything about it. */
        get: operations["get /api/v1/privacy-requests/{r}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a request, with what was done. */
        post: operations["post /api/v1/privacy-requests/{r}/close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the time for an answer, with a reason: once, by at most two months, and only while the first month is not over. */
        post: operations["post /api/v1/privacy-requests/{r}/extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a request of the operator's desk on to a workspace. */
        post: operations["post /api/v1/privacy-requests/{r}/hand-on"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to who asks. */
        post: operations["post /api/v1/privacy-requests/{r}/messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note something for the desk alone. */
        post: operations["post /api/v1/privacy-requests/{r}/notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a request, with a reason. */
        post: operations["post /api/v1/privacy-requests/{r}/refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy-requests/{r}/talent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which talent a request is about. */
        put: operations["put /api/v1/privacy-requests/{r}/talent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project. */
        get: operations["get /api/v1/projects/{p}"];
        put?: never;
        post?: never;
        /** Delete a project with all that is in it. */
        delete: operations["delete /api/v1/projects/{p}"];
        options?: never;
        head?: never;
        /** Change a project. Face matching needs a ground to be switched on. */
        patch: operations["patch /api/v1/projects/{p}"];
        trace?: never;
    };
    "/api/v1/projects/{p}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a project's assets, without metadata and statement. */
        get: operations["get /api/v1/projects/{p}/assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a project stands for a use, by whom or what it is held back, and what would change for another use. */
        post: operations["post /api/v1/projects/{p}/board"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/board/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The assets behind a number on the board, newest first. */
        post: operations["post /api/v1/projects/{p}/board/assets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/board/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The board as a table, an asset a row: comma-separated values in UTF-8. */
        post: operations["post /api/v1/projects/{p}/board/table"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an export of a project for a use would do. Nothing is stored. */
        post: operations["post /api/v1/projects/{p}/clearance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exports of a project, newest first. */
        get: operations["get /api/v1/projects/{p}/exports"];
        put?: never;
        /** Export a project, or some of its assets, for a use. */
        post: operations["post /api/v1/projects/{p}/exports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations into a project, newest first. */
        get: operations["get /api/v1/projects/{p}/invitations"];
        put?: never;
        /** Invite into a project, by mail or by a link. The link is shown this once. */
        post: operations["post /api/v1/projects/{p}/invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a role of their own in a project, by name; the workspace's members work in it besides. */
        get: operations["get /api/v1/projects/{p}/members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take somebody's role in a project, or leave it oneself. */
        delete: operations["delete /api/v1/projects/{p}/members/{account}"];
        options?: never;
        head?: never;
        /** Give somebody another role in a project: who has one there, or a member of its workspace. */
        patch: operations["patch /api/v1/projects/{p}/members/{account}"];
        trace?: never;
    };
    "/api/v1/projects/{p}/open-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project's open requests, newest first: how many came, and how many signed. */
        get: operations["get /api/v1/projects/{p}/open-requests"];
        put?: never;
        /** Ask whoever comes by, behind one QR code. Its code is shown this once. */
        post: operations["post /api/v1/projects/{p}/open-requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/request-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what would be asked of chosen talent as a draft. Nobody is asked before it is sent. */
        post: operations["post /api/v1/projects/{p}/request-drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/request-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project's lists, newest first. */
        get: operations["get /api/v1/projects/{p}/request-lists"];
        put?: never;
        /**
         * Make a draft of a question and a table of people. Nobody is asked before it is sent; a table with anything wrong in it
         *     is refused as a whole, with what is wrong by row and column.
         */
        post: operations["post /api/v1/projects/{p}/request-lists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project's requests, newest first: all, or those that stand somewhere. */
        get: operations["get /api/v1/projects/{p}/requests"];
        put?: never;
        /** Ask talent for consent: a request to each of them. */
        post: operations["post /api/v1/projects/{p}/requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shares of a project, newest first. */
        get: operations["get /api/v1/projects/{p}/shares"];
        put?: never;
        /** Share a project, or some of its assets, for a use. The link is shown this once. */
        post: operations["post /api/v1/projects/{p}/shares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/shares/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What guests would see of these assets for a use, at this moment. */
        post: operations["post /api/v1/projects/{p}/shares/outlook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{p}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My unfinished uploads to a project, with how far they have come. */
        get: operations["get /api/v1/projects/{p}/uploads"];
        put?: never;
        /** Announce a file (tus creation); its first bytes may come along. */
        post: operations["post /api/v1/projects/{p}/uploads"];
        delete?: never;
        /** What this server understands of tus. */
        options: operations["options /api/v1/projects/{p}/uploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/references/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a reference with its template. */
        delete: operations["delete /api/v1/references/{r}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/references/{r}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The face of a reference. */
        get: operations["get /api/v1/references/{r}/image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/release-imports/{i}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import: how far it has come, and which PDFs are missing. */
        get: operations["get /api/v1/release-imports/{i}"];
        put?: never;
        post?: never;
        /** Cancel a draft, with everything that was sent for it. What was imported stays. */
        delete: operations["delete /api/v1/release-imports/{i}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/release-imports/{i}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import everything, or nothing. How it goes is told by the import. */
        post: operations["post /api/v1/release-imports/{i}/commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/release-imports/{i}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send a PDF that rows name; again, and it takes the place of what was sent before. */
        put: operations["put /api/v1/release-imports/{i}/files/{name}"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/release-imports/{i}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each row will become, or became, in the order of the table. */
        get: operations["get /api/v1/release-imports/{i}/rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-lists/{l}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list, and how far it is. */
        get: operations["get /api/v1/request-lists/{l}"];
        put?: never;
        post?: never;
        /** Delete a list with what its table said. Requests that were made stay. */
        delete: operations["delete /api/v1/request-lists/{l}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-lists/{l}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make links for everybody on a list who did not answer yet and has no mail address: a table, or JSON where that is asked
         *     for. They are shown this once; earlier ones that nobody opened end.
         */
        post: operations["post /api/v1/request-lists/{l}/links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-lists/{l}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a list, in the order of the table. */
        get: operations["get /api/v1/request-lists/{l}/rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-lists/{l}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a list, or go on with one that stopped. Nobody is asked twice. */
        post: operations["post /api/v1/request-lists/{l}/send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-lists/{l}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a list that is being sent. Who was asked stays asked. */
        post: operations["post /api/v1/request-lists/{l}/stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request. */
        get: operations["get /api/v1/requests/{r}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{r}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The release that a request was signed with, as a PDF. */
        get: operations["get /api/v1/requests/{r}/release"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{r}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind a talent by mail of a request that is still open. */
        post: operations["post /api/v1/requests/{r}/remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{r}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back: it cannot be answered any more. What was signed before stays. */
        post: operations["post /api/v1/requests/{r}/withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions, newest first. */
        get: operations["get /api/v1/sessions"];
        put?: never;
        /** Sign in. A session that the browser already had ends. */
        post: operations["post /api/v1/sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out. */
        delete: operations["delete /api/v1/sessions/current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give my password again: for ten minutes this session may do what needs a fresh sign-in. */
        post: operations["post /api/v1/sessions/current/confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{s}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions. */
        delete: operations["delete /api/v1/sessions/{s}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link opens at this moment. */
        get: operations["get /api/v1/shared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/items/{i}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture: `preview` or `thumb` to look at, or `original` to take away, encoded anew. What the gate does not let out
         *     is covered; 409 `held_back` where nothing may be shown.
         */
        get: operations["get /api/v1/shared/items/{i}/{name}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come in by a share link.
         * @description A link that is unknown, has ended or was taken back answers 404 `link_unknown`. 403 tells what is missing: `password_needed`,
         *     `password_wrong`, `name_needed`. A browser that is in already gets no new cookie.
         */
        post: operations["post /api/v1/shared/sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{s}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A share. */
        get: operations["get /api/v1/shares/{s}"];
        put?: never;
        post?: never;
        /** Take a share back: its link opens nothing from then on. What it was, and who saw what, stays. */
        delete: operations["delete /api/v1/shares/{s}"];
        options?: never;
        head?: never;
        /** Change a share's title, end, or whether files may be taken away. */
        patch: operations["patch /api/v1/shares/{s}"];
        trace?: never;
    };
    "/api/v1/shares/{s}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new link for a share; the old one opens nothing any more. */
        post: operations["post /api/v1/shares/{s}/links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{s}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who opened a share, what they saw and what they took, newest first. */
        get: operations["get /api/v1/shares/{s}/views"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talent/{t}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A talent. */
        get: operations["get /api/v1/talent/{t}"];
        put?: never;
        post?: never;
        /** Delete a talent with references, templates and evidence. */
        delete: operations["delete /api/v1/talent/{t}"];
        options?: never;
        head?: never;
        /** Change a talent. */
        patch: operations["patch /api/v1/talent/{t}"];
        trace?: never;
    };
    "/api/v1/talent/{t}/appearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which projects a talent appears. */
        get: operations["get /api/v1/talent/{t}/appearances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talent/{t}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The consents of a talent, newest first. */
        get: operations["get /api/v1/talent/{t}/consents"];
        put?: never;
        /** Record a consent from a paper or recorded release. */
        post: operations["post /api/v1/talent/{t}/consents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talent/{t}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copies that show a talent who does not agree to their use any more, newest first. */
        get: operations["get /api/v1/talent/{t}/copies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talent/{t}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new link to a talent's own page; every older one ends. */
        post: operations["post /api/v1/talent/{t}/links"];
        /** End every link to a talent's own page. */
        delete: operations["delete /api/v1/talent/{t}/links"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talent/{t}/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol a talent from a photo with exactly one face. Needs their biometric consent. */
        post: operations["post /api/v1/talent/{t}/references"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/talent/{t}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests to a talent, newest first. */
        get: operations["get /api/v1/talent/{t}/requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My tokens, newest first. */
        get: operations["get /api/v1/tokens"];
        put?: never;
        /** Make a token. The answer is the only place where it is shown. */
        post: operations["post /api/v1/tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my tokens. */
        delete: operations["delete /api/v1/tokens/{id}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{u}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give an upload up. */
        delete: operations["delete /api/v1/uploads/{u}"];
        options?: never;
        /** How far an upload has come. */
        head: operations["head /api/v1/uploads/{u}"];
        /** Send bytes. The last ones make the file an asset, named by `Mixip-Asset`. */
        patch: operations["patch /api/v1/uploads/{u}"];
        trace?: never;
    };
    "/api/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a receipt or a signed manifest is what it says, for anybody. Nothing of it is kept. */
        post: operations["post /api/v1/verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workspace. */
        get: operations["get /api/v1/workspaces/{w}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a workspace's settings. */
        patch: operations["patch /api/v1/workspaces/{w}"];
        trace?: never;
    };
    "/api/v1/workspaces/{w}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copies of a workspace that show somebody who does not agree to their use any more, newest first. */
        get: operations["get /api/v1/workspaces/{w}/copies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exports of a workspace, newest first. */
        get: operations["get /api/v1/workspaces/{w}/exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The release forms of a workspace in their latest versions, built-in ones first. */
        get: operations["get /api/v1/workspaces/{w}/forms"];
        put?: never;
        /** Make a release form: a draft until it is published. */
        post: operations["post /api/v1/workspaces/{w}/forms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/forms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How texts of a release form read with sample data, and what keeps them from being published. Nothing is kept. */
        post: operations["post /api/v1/workspaces/{w}/forms/preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invitations into a workspace, newest first. */
        get: operations["get /api/v1/workspaces/{w}/invitations"];
        put?: never;
        /** Invite into a workspace, by mail or by a link. The link is shown this once. */
        post: operations["post /api/v1/workspaces/{w}/invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workspace's ledger, newest first, for owners and admins. */
        get: operations["get /api/v1/workspaces/{w}/ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of a workspace, by name. */
        get: operations["get /api/v1/workspaces/{w}/members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member from a workspace and all of its projects, or leave it oneself. */
        delete: operations["delete /api/v1/workspaces/{w}/members/{account}"];
        options?: never;
        head?: never;
        /** Give a member another role. Only owners make owners, or make them something else; the last one stays. */
        patch: operations["patch /api/v1/workspaces/{w}/members/{account}"];
        trace?: never;
    };
    "/api/v1/workspaces/{w}/privacy-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a workspace's desk stands. */
        get: operations["get /api/v1/workspaces/{w}/privacy-metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/privacy-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of a workspace's desk: every request, to keep. */
        get: operations["get /api/v1/workspaces/{w}/privacy-register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a workspace's desk answers, by what is due next. */
        get: operations["get /api/v1/workspaces/{w}/privacy-requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects of a workspace, newest first. */
        get: operations["get /api/v1/workspaces/{w}/projects"];
        put?: never;
        /** Make a project. */
        post: operations["post /api/v1/workspaces/{w}/projects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/release-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports of a workspace, newest first: drafts, and those of the last days. */
        get: operations["get /api/v1/workspaces/{w}/release-imports"];
        put?: never;
        /** Bring a table of signed releases: it becomes a draft, or everything that is wrong with it is told by row and column. */
        post: operations["post /api/v1/workspaces/{w}/release-imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/rematch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far matching a workspace's faces again has come. */
        get: operations["get /api/v1/workspaces/{w}/rematch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of a workspace's review queue, largest doubt first. */
        get: operations["get /api/v1/workspaces/{w}/review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that a workspace signs with, the present one first. */
        get: operations["get /api/v1/workspaces/{w}/signing-keys"];
        put?: never;
        /** Sign with a new key from now on. The old ones stay published: what they signed still holds. */
        post: operations["post /api/v1/workspaces/{w}/signing-keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{w}/talent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The talent of a workspace, by name. */
        get: operations["get /api/v1/workspaces/{w}/talent"];
        put?: never;
        /** Add a talent. */
        post: operations["post /api/v1/workspaces/{w}/talent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the program lives. */
        get: operations["get /healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can serve: database and storage answer, the models are loaded. */
        get: operations["get /readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a share would be about. */
        AboutShare: {
            /** @description Which assets, at most 1,000; all of the project where left out. */
            asset_ids?: string[] | null;
            /** @description What it is for. */
            use: components["schemas"]["UseBody"];
        };
        /** @description An item that is agreed to. */
        AcceptedItem: {
            /** @description Which one. */
            purpose: components["schemas"]["Purpose"];
            /** @description The channels that are ticked. */
            channels: components["schemas"]["Channel"][];
        };
        /** @description An account as its owner sees it. */
        Account: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Mail address. */
            email: string;
            /** @description Whether the address was shown to be its owner's. */
            verified: boolean;
            /** @description The address that the account has once it was shown to be its owner's. */
            pending_email?: string | null;
            /** @description Name as shown to others. */
            name: string;
            language?: components["schemas"]["Language"] | null;
            /** @description Whether the account runs the installation. */
            operator: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The workspaces it is a member of. */
            workspaces: components["schemas"]["Membership"][];
        };
        /** @description What of an account can be corrected. */
        AccountChange: {
            /** @description Name as shown to others. */
            name?: string | null;
            language?: components["schemas"]["Language"] | null;
            password?: components["schemas"]["PasswordChange"] | null;
            email?: components["schemas"]["AddressChange"] | null;
        };
        /** @description Another mail address. It counts once it was shown to be its owner's. */
        AddressChange: {
            /** @description The address from then on. */
            new: string;
            /** @description The account's password. */
            current_password: string;
        };
        /** @description A code from a mail. */
        AddressCode: {
            /** @description Six digits. */
            code: string;
        };
        /** @description What a link or a code brings back. */
        AddressProof: {
            /** @description What stands in the link. */
            token: string;
        };
        /** @description The gate's answer for one asset. */
        Answer: {
            /** @description Whether it may leave. */
            clearance: components["schemas"]["ClearanceState"];
            /** @description What keeps the asset as a whole: its search is not done. */
            unsearched?: string | null;
            /** @description The verdict on each face. */
            faces: components["schemas"]["Verdict"][];
        };
        /** @description In which project a talent appears, and how often. */
        Appearance: {
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /** @description Its name. */
            project_name: string;
            /**
             * Format: int64
             * @description In how many assets.
             */
            assets: number;
            /** @description A few of them. */
            samples: string[];
        };
        /** @description The requests that were made. */
        Asked: {
            /** @description One for each talent. */
            requests: components["schemas"]["RequestLink"][];
        };
        /** @description Who asks. */
        Asker: {
            /**
             * Format: uuid
             * @description The workspace: whom a privacy request names.
             */
            workspace_id: string;
            /** @description Their name. */
            name: string;
            /** @description How to reach them. */
            contact: string;
        };
        /** @description A media item as the caller sees it. */
        Asset: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its project.
             */
            project_id: string;
            /** @description Its name. */
            name: string;
            /** @description What it is. */
            kind: components["schemas"]["AssetKind"];
            /** @description What the content is. */
            format: string;
            /** @description How far processing has come. */
            state: components["schemas"]["AssetState"];
            error?: components["schemas"]["Failure"] | null;
            /**
             * Format: int64
             * @description Pixels across, as shown.
             */
            width?: number | null;
            /**
             * Format: int64
             * @description Pixels down, as shown.
             */
            height?: number | null;
            /**
             * Format: int64
             * @description Length of video or audio.
             */
            duration_ms?: number | null;
            /**
             * Format: int64
             * @description Frames or pages.
             */
            frames: number;
            /**
             * Format: int64
             * @description Size of the original.
             */
            bytes: number;
            /** @description SHA-256 of the original, hex. */
            sha256: string;
            /**
             * Format: date-time
             * @description When it was uploaded.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was taken, where known.
             */
            captured_at?: string | null;
            /** @description What its metadata tells; left out in lists. */
            metadata?: Record<string, never> | null;
            /** @description How far the search for faces has come. */
            scan: components["schemas"]["ScanState"];
            /** @description Clearance for the project's current use. */
            clearance: components["schemas"]["ClearanceState"];
            /** @description Faces by what they show. */
            faces: components["schemas"]["FaceCounts"];
            statement?: components["schemas"]["Statement"] | null;
            /** @description Who uploaded it. */
            uploaded_by: string;
        };
        /** @description What of an asset can be corrected. */
        AssetChange: {
            /** @description Its name. */
            name?: string | null;
            /**
             * Format: date-time
             * @description When it was taken.
             */
            captured_at?: string | null;
        };
        /**
         * @description What an asset is.
         * @enum {string}
         */
        AssetKind: "image" | "video" | "audio" | "document";
        /**
         * @description How far processing has come.
         * @enum {string}
         */
        AssetState: "processing" | "ready" | "failed";
        /** @description Whom a request is about. */
        Attaching: {
            /**
             * Format: uuid
             * @description A talent of the workspace; nobody where null.
             */
            talent_id?: string | null;
        };
        /** @description An asset that stayed. */
        Blocked: {
            /**
             * Format: uuid
             * @description The asset.
             */
            asset_id: string;
            /** @description Its name. */
            name: string;
            /** @description Why: codes. */
            reasons: string[];
        };
        /** @description How a project stands for a use. */
        Board: components["schemas"]["BoardStanding"] & {
            /** @description The use. A day that is past counts as today. */
            use: components["schemas"]["UseBody"];
            /** @description What ends soon of that on which cleared faces rest; for members of the workspace. */
            ends: components["schemas"]["BoardEnds"];
            compare?: components["schemas"]["BoardComparison"] | null;
        };
        /** @description Assets that stand otherwise for the other use. */
        BoardChange: {
            /** @description For the use. */
            from: components["schemas"]["ClearanceState"];
            /** @description For the other use. */
            to: components["schemas"]["ClearanceState"];
            /**
             * Format: int64
             * @description How many.
             */
            assets: number;
        };
        /** @description How a project would stand for another use. */
        BoardComparison: components["schemas"]["BoardStanding"] & {
            /** @description The other use. */
            use: components["schemas"]["UseBody"];
            /** @description How many assets would change, from what to what. */
            changes: components["schemas"]["BoardChange"][];
        };
        /** @description A consent or an override that ends. */
        BoardEnd: {
            /**
             * Format: uuid
             * @description The consent.
             */
            consent_id?: string | null;
            /**
             * Format: uuid
             * @description Or the override.
             */
            override_id?: string | null;
            /**
             * Format: uuid
             * @description Whose consent it is.
             */
            talent_id?: string | null;
            /** @description Their name. */
            talent_name?: string | null;
            /**
             * Format: date
             * @description The last day.
             */
            ends_on: string;
            /**
             * Format: int64
             * @description Assets of the project with a face that rests on it.
             */
            assets: number;
        };
        /** @description What ends soon, soonest first; what ends within 30 days ends within 60 days, too. Counted from the day of the use. */
        BoardEnds: {
            within_30: components["schemas"]["BoardEnd"][];
            within_60: components["schemas"]["BoardEnd"][];
            within_90: components["schemas"]["BoardEnd"][];
        };
        /** @description Which assets of a board, page by page. All that is given has to be so. */
        BoardPage: {
            use?: components["schemas"]["UseBody"] | null;
            state?: components["schemas"]["ClearanceState"] | null;
            /** @description That are held back for this reason; with a talent, whose face is. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description On which this talent is confirmed; for members of the workspace.
             */
            talent_id?: string | null;
            /**
             * Format: uuid
             * @description With a face that rests on this consent or override; for members of the workspace.
             */
            rests_on?: string | null;
            compare?: components["schemas"]["UseBody"] | null;
            compare_state?: components["schemas"]["ClearanceState"] | null;
            /**
             * Format: uuid
             * @description Where to go on.
             */
            cursor?: string | null;
            /** @description At most 500; 100 where left out. */
            limit?: number | null;
        };
        /** @description What a board is asked for. */
        BoardQuestion: {
            use?: components["schemas"]["UseBody"] | null;
            compare?: components["schemas"]["UseBody"] | null;
        };
        /** @description One reason why assets are not cleared. */
        BoardReason: {
            /** @description The reason. */
            reason: string;
            /**
             * Format: int64
             * @description Assets that it holds back.
             */
            assets: number;
            /**
             * Format: int64
             * @description Faces that it is about; none where it is about the search.
             */
            faces: number;
        };
        /** @description How a project stands. */
        BoardStanding: {
            /** @description Assets by clearance. */
            totals: components["schemas"]["BoardTotals"];
            /**
             * @description Why assets are not cleared, most assets first. An asset counts for each of its reasons. Collaborators are told
             *     `not_cleared` for all that is about consents.
             */
            by_reason: components["schemas"]["BoardReason"][];
            /** @description Who is on the assets, most held back first; for members of the workspace. */
            by_talent: components["schemas"]["BoardTalent"][];
            /**
             * Format: int64
             * @description Assets that were not searched yet or cannot be, and for which nobody made a statement.
             */
            unsearched: number;
        };
        /** @description What a table is asked for. */
        BoardTable: {
            use?: components["schemas"]["UseBody"] | null;
            /** @description Begin with a byte order mark, by which some spreadsheets know UTF-8. */
            bom?: boolean;
        };
        /** @description How the assets stand on which somebody is confirmed. */
        BoardTalent: {
            /**
             * Format: uuid
             * @description Who.
             */
            talent_id: string;
            /** @description Their name. */
            name: string;
            /**
             * Format: int64
             * @description Assets that may go.
             */
            cleared: number;
            /**
             * Format: int64
             * @description Assets that somebody or something else holds back.
             */
            needs_review: number;
            /**
             * Format: int64
             * @description Assets on which their own face may not leave.
             */
            blocked: number;
            /** @description Why their face may not. */
            reasons: components["schemas"]["BoardTalentReason"][];
        };
        /** @description Why somebody's face may not leave. */
        BoardTalentReason: {
            /** @description The reason. */
            reason: string;
            /**
             * Format: int64
             * @description Assets that it holds back.
             */
            assets: number;
            /**
             * Format: uuid
             * @description The consent that comes nearest.
             */
            consent_id?: string | null;
        };
        /** @description Assets by clearance. */
        BoardTotals: {
            /**
             * Format: int64
             * @description They may go.
             */
            cleared: number;
            /**
             * Format: int64
             * @description Somebody has to look.
             */
            needs_review: number;
            /**
             * Format: int64
             * @description Somebody did not agree.
             */
            blocked: number;
        };
        /** @description A box, as fractions of the picture. */
        Bounds: {
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
            /** Format: double */
            width: number;
            /** Format: double */
            height: number;
        };
        /**
         * @description How a request reaches the talent.
         * @enum {string}
         */
        By: "mail" | "link";
        /** @description A question that was put up for whoever comes by. */
        CameBy: {
            /**
             * Format: uuid
             * @description The open request.
             */
            id: string;
            /** @description The question, in a sentence. */
            title: string;
        };
        /**
         * @description What kind of data it is, in the words of the privacy policy, section 1.
         * @enum {string}
         */
        Category: "account" | "content" | "communications" | "usage" | "device" | "log" | "biometric" | "consent_records" | "technical";
        /**
         * @description Where a picture appears.
         * @enum {string}
         */
        Channel: "print" | "web" | "social" | "broadcast" | "out_of_home" | "email" | "internal";
        /** @description A question to the gate. */
        ClearanceQuestion: {
            /** @description What is about to be done. */
            use: components["schemas"]["UseBody"];
        };
        /**
         * @description Whether an asset may leave.
         * @enum {string}
         */
        ClearanceState: "cleared" | "needs_review" | "blocked";
        /** @description It was done. */
        Closing: {
            /** @description What was done. The asker is told. */
            text: string;
        };
        /** @description A code as it was typed. */
        Code: {
            /** @description Six digits. */
            code: string;
        };
        /** @description The password, given again by who is signed in. */
        Confirmation: {
            /** @description The account's password. */
            password: string;
        };
        /** @description A consent as a member of the workspace sees it. */
        Consent: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Whose it is.
             */
            talent_id: string;
            /** @description Which of the two it is. */
            kind: components["schemas"]["ConsentKind"];
            /** @description Where it stands. */
            state: components["schemas"]["ConsentState"];
            /** @description Whether it counts today. */
            in_force: boolean;
            scope?: components["schemas"]["Scope"] | null;
            /** @description The exact words agreed to. */
            statement: components["schemas"]["ConsentStatement"];
            /** @description Who agreed. */
            given_by: components["schemas"]["GivenByBody"];
            /** @description How it came about. */
            method: components["schemas"]["Method"];
            /**
             * Format: date-time
             * @description When they agreed.
             */
            given_at: string;
            /**
             * Format: date-time
             * @description When it was written down here.
             */
            recorded_at: string;
            /** @description By whom. */
            recorded_by: string;
            /**
             * Format: date-time
             * @description When it was withdrawn.
             */
            withdrawn_at?: string | null;
            /** @description Why, where told. */
            withdrawal_reason?: string | null;
            /** @description Files that prove it. */
            evidence: components["schemas"]["Evidence"][];
            /** @description Whether there are none. */
            evidence_missing: boolean;
        };
        /**
         * @description The two things one can agree to.
         * @enum {string}
         */
        ConsentKind: "biometric" | "likeness";
        /**
         * @description Where a consent stands.
         * @enum {string}
         */
        ConsentState: "given" | "withdrawn";
        /** @description The exact words agreed to. */
        ConsentStatement: {
            /** @description The words. */
            text: string;
            /** @description Their language, BCP 47. */
            language: string;
            /** @description SHA-256 of the words, hex. */
            sha256: string;
        };
        /** @description Numbers of assets, and of people confirmed on them (0 for collaborators, who do not learn it). */
        Counts: {
            /** Format: int64 */
            assets: number;
            /** Format: int64 */
            cleared: number;
            /** Format: int64 */
            needs_review: number;
            /** Format: int64 */
            blocked: number;
            /** Format: int64 */
            processing: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            images: number;
            /** Format: int64 */
            videos: number;
            /** Format: int64 */
            audios: number;
            /** Format: int64 */
            documents: number;
            /** Format: int64 */
            people: number;
        };
        /**
         * @description How faces are covered.
         * @enum {string}
         */
        Covering: "fill" | "pixelate" | "blur";
        /**
         * @description The decisions there are.
         * @enum {string}
         */
        DecisionName: "confirmed" | "rejected" | "not_a_face" | "incidental";
        /** @description A refusal. */
        Declining: {
            /** @description Nobody has to give one. */
            reason?: string | null;
        };
        /** @description Says that it is meant. */
        Deletion: {
            /** @description The talent's name, as their page shows it. */
            confirm: string;
        };
        /** @description "That is not me." */
        Dispute: {
            /**
             * Format: uuid
             * @description The face.
             */
            face_id: string;
            /** @description Nobody has to give one. */
            reason?: string | null;
        };
        /** @description Somebody took an archive. */
        Download: {
            /** @description Their name; nothing where the account is gone. */
            by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description A drawn signature: strokes over a pad, from the top-left corner. */
        Drawn: {
            /**
             * Format: double
             * @description Width of the pad.
             */
            width: number;
            /**
             * Format: double
             * @description Height of the pad.
             */
            height: number;
            /** @description Each stroke as its points, x and y. */
            strokes: number[][][];
        };
        /** @description A file that proves a consent. */
        Evidence: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name at home. */
            filename: string;
            /** @description Its type, by content. */
            media_type: string;
            /**
             * Format: int64
             * @description Its size.
             */
            bytes: number;
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
        };
        /** @description An export as the caller sees it. */
        Export: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Where it comes from.
             */
            project_id: string;
            /** @description The project's name. */
            project_name: string;
            /** @description What it is for. */
            use: components["schemas"]["UseBody"];
            /** @description What becomes of faces that are not allowed. */
            unresolved: components["schemas"]["Unresolved"];
            /** @description How faces are covered. */
            covering: components["schemas"]["Covering"];
            /** @description Whether time and place are kept. */
            keep_place: boolean;
            /** @description How far it has come; `blocked` where nothing could go. */
            state: components["schemas"]["ExportState"];
            /** @description How far it has come. */
            progress: components["schemas"]["Progress"];
            /**
             * Format: int64
             * @description Assets that went.
             */
            assets: number;
            /** @description How many stayed. */
            left_out: number;
            /** @description What stayed, and why. */
            blocked: components["schemas"]["Blocked"][];
            /**
             * Format: int64
             * @description Size of the archive; missing when there is none (any more).
             */
            bytes?: number | null;
            /** @description Why it failed. */
            error?: string | null;
            /** @description Who asked for it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at?: string | null;
            /** @description Who has it, as typed. */
            recipients: string[];
        };
        /** @description What of an export can be changed. */
        ExportChange: {
            /** @description Who has it: names or addresses, a line each. */
            recipients: string[];
        };
        /**
         * @description How far an export has come; `blocked` where nothing could go.
         * @enum {string}
         */
        ExportState: "running" | "ready" | "blocked" | "failed" | "cancelled";
        /** @description More time for an answer. */
        Extension: {
            /**
             * Format: date
             * @description The last day from now on; at most two months later than it was.
             */
            until: string;
            /** @description Why it takes longer. The asker is told. */
            reason: string;
        };
        /** @description One face in a picture. */
        Face: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The picture.
             */
            asset_id: string;
            /** @description Where it is. */
            box: components["schemas"]["Bounds"];
            /**
             * Format: int64
             * @description The frame or page it is on, from 0. Frames of a motion photo's video are counted on from the pictures.
             */
            frame: number;
            /**
             * Format: double
             * @description The detector's score, 0 to 1.
             */
            score: number;
            /** @description Whether the score is too low to be sure that it is a face. */
            doubtful: boolean;
            /** @description Whether a person drew it. */
            drawn: boolean;
            /** @description What matching says. Advisory only. */
            label: components["schemas"]["FaceLabel"];
            /**
             * Format: uuid
             * @description Whom people confirmed, else whom matching means.
             */
            talent_id?: string | null;
            /** @description Their name. */
            talent_name?: string | null;
            /**
             * Format: double
             * @description How sure matching is, cosine.
             */
            similarity?: number | null;
            decision?: components["schemas"]["DecisionName"] | null;
            /** @description Why people decided so. */
            reason?: string | null;
            /** @description Who decided. */
            decided_by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            decided_at?: string | null;
            /** @description What the box shows. */
            state: components["schemas"]["FaceState"];
            /** @description What the gate says for the project's current use. */
            verdict: components["schemas"]["FaceVerdict"];
        };
        /** @description How many faces of an asset show what. */
        FaceCounts: {
            /**
             * Format: int32
             * @default 0
             */
            total: number;
            /**
             * Format: int32
             * @default 0
             */
            cleared: number;
            /**
             * Format: int32
             * @default 0
             */
            possible: number;
            /**
             * Format: int32
             * @default 0
             */
            unknown: number;
            /**
             * Format: int32
             * @default 0
             */
            blocked: number;
            /**
             * Format: int32
             * @default 0
             */
            ignored: number;
        };
        /**
         * @description What matching says of a face. Advisory only.
         * @enum {string}
         */
        FaceLabel: "cleared" | "possible" | "unknown";
        /** @description Whether faces are matched, on what ground, since when. */
        FaceMatching: {
            /** @description Whether they are. */
            on: boolean;
            /** @description The legal ground that was given. */
            ground?: string | null;
            /**
             * Format: date-time
             * @description When it was last switched.
             */
            switched_at?: string | null;
            /** @description Who switched it. */
            switched_by?: string | null;
        };
        /**
         * @description What a face shows.
         * @enum {string}
         */
        FaceState: "cleared" | "possible" | "unknown" | "blocked" | "ignored";
        /** @description What the gate says of a face for the project's current use. */
        FaceVerdict: {
            /** @description Whether it may leave. */
            allowed: boolean;
            /** @description Why; `no_use` while the project has no current use. */
            reason: string;
            /**
             * Format: uuid
             * @description The consent it rests on, or the one that comes nearest.
             */
            consent_id?: string | null;
            /**
             * Format: uuid
             * @description The override that lets it through.
             */
            override_id?: string | null;
        };
        /** @description Why processing failed. */
        Failure: {
            /** @description Stable code. */
            code: string;
            /** @description A sentence with the remedy. */
            detail: string;
        };
        /** @description What is wrong with one field, or with one cell of a table. */
        FieldProblem: {
            /** @description Its path in the body; of a cell the column, and nothing where it is the row as a whole. */
            field: string;
            /**
             * Format: int64
             * @description The row, as a spreadsheet counts them, where it is about a table.
             */
            row?: number;
            /** @description Stable, machine-readable name. */
            code: string;
            /** @description What is wrong with it. */
            detail: string;
        };
        /** @description A form with one file, for the documentation. */
        FileForm: {
            /**
             * Format: binary
             * @description The file.
             */
            file: string;
        };
        /** @description Whose password is forgotten. */
        ForgottenPassword: {
            /** @description Mail address of the account. */
            email: string;
        };
        /** @description What of a form can be changed. A change of the texts of a published version begins the next one. */
        FormChange: {
            /** @description Its name. */
            name?: string | null;
            texts?: components["schemas"]["FormTexts"] | null;
            /**
             * Format: date-time
             * @description `changed_at` of the version that was read. Where somebody wrote since, nothing is changed.
             */
            read_at?: string | null;
        };
        /** @description Something about one of the texts. */
        FormFault: {
            language?: components["schemas"]["Language"] | null;
            /** @description What it is, as a stable name. */
            code: components["schemas"]["FormFaultCode"];
            /** @description The merge field that it is about. */
            field?: string | null;
        };
        /**
         * @description What is to be said of the texts of a release form.
         * @enum {string}
         */
        FormFaultCode: "no_text" | "unknown_merge_field" | "merge_field_missing" | "merge_field_unclosed" | "merge_field_left_out";
        /**
         * @description What a release form is for.
         * @enum {string}
         */
        FormKind: "standard" | "commercial" | "editorial" | "social" | "minor";
        /** @description How a form reads, and what keeps it from being published. */
        FormPreview: {
            /** @description The texts with sample data in them, as a talent would read them. */
            texts: components["schemas"]["FormTexts"];
            /** @description What keeps the texts from being published; empty when nothing does. */
            faults: components["schemas"]["FormFault"][];
            /** @description What most releases tell and a text leaves out: it can be published all the same. */
            left_out: components["schemas"]["FormFault"][];
            /** @description Every merge field there is. */
            fields: components["schemas"]["MergeField"][];
        };
        /** @description A release form that was taken. */
        FormRef: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name then. */
            name: string;
            /**
             * Format: int64
             * @description Its version.
             */
            version: number;
        };
        /** @description The texts of a form; at least one of the two. */
        FormTexts: {
            /** @description In English. */
            en?: string | null;
            /** @description In German. */
            de?: string | null;
        };
        /** @description Who agreed. */
        GivenByBody: {
            /** @description As signed. */
            name: string;
            /** @description To the talent. */
            relation: components["schemas"]["Relation"];
        };
        /**
         * @description What allows it.
         * @enum {string}
         */
        Ground: "consent" | "contract" | "obligation" | "interest" | "explicit" | "none";
        /** @description A link for somebody. */
        HandedLink: {
            /**
             * Format: int64
             * @description Their row in the table.
             */
            row: number;
            /**
             * Format: uuid
             * @description Who.
             */
            talent_id: string;
            /** @description Their name. */
            name: string;
            /** @description What opens their page, shown this once. */
            link: string;
        };
        /** @description Links to hand out. */
        HandedLinks: {
            /** @description One for each person. */
            items: components["schemas"]["HandedLink"][];
            /** @description The same as a table. */
            table: string;
        };
        /** @description Who is to answer instead. */
        HandingOn: {
            /**
             * Format: uuid
             * @description The workspace.
             */
            workspace_id: string;
        };
        /** @description A table of which something is held. */
        Held: {
            /** @enum {string} */
            table: "accounts" | "sessions" | "tokens" | "account_proofs" | "workspace_members" | "project_members" | "invitations" | "invitation_uses" | "outbox" | "takeouts" | "takeout_places" | "workspaces" | "signing_keys" | "projects" | "uploads" | "assets" | "faces" | "face_rejections" | "overrides" | "exports" | "export_faces" | "export_notices" | "notice_recipients" | "shares" | "share_items" | "share_visits" | "share_views" | "talent" | "talent_references" | "consents" | "evidence" | "signatures" | "release_forms" | "release_form_versions" | "requests" | "request_lists" | "request_list_rows" | "open_requests" | "open_request_joins" | "release_imports" | "release_import_rows" | "release_import_files" | "privacy_requests" | "privacy_messages" | "talent_links" | "ledger_entries" | "ledger_payloads";
            /**
             * Format: int64
             * @description How many rows.
             */
            rows: number;
            /** @description The rows where there are few, each column by its name. */
            values: Record<string, never>[];
            /** @description Why it is held. */
            parts: components["schemas"]["HeldPart"][];
        };
        /** @description Columns about which one decision was made. */
        HeldPart: {
            /** @description Whose data it is. */
            whose: components["schemas"]["Whose"];
            /** @description What kind of data. */
            category: components["schemas"]["Category"];
            /** @description What it is used for. */
            purpose: components["schemas"]["HeldPurpose"];
            /** @description What allows it. */
            legal_ground: components["schemas"]["Ground"];
            /** @description How long it is kept. */
            kept: components["schemas"]["Kept"];
            /** @description Whether it is in a takeout; what opens something, and what protects it, is not. */
            handed_out: boolean;
            /** @description The columns. */
            columns: string[];
        };
        /**
         * @description What it is used for, in the words of the privacy policy, section 2.
         * @enum {string}
         */
        HeldPurpose: "provide" | "store_media" | "collaborate" | "communicate" | "secure" | "comply";
        /** @description A workspace that the account owns. */
        HeldWorkspace: {
            /**
             * Format: uuid
             * @description The workspace.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description What it holds; without the values. */
            held: components["schemas"]["Held"][];
        };
        /** @description Why an import could not be committed. Nothing of it was stored. */
        ImportFault: {
            /** @description Stable, machine-readable name. */
            code: string;
            /** @description What is wrong and what to do. */
            detail: string;
            /** @description The rows that are in the way. */
            rows: components["schemas"]["ImportFaultRow"][];
        };
        /** @description A row that is in the way. */
        ImportFaultRow: {
            /**
             * Format: int64
             * @description The row, as a spreadsheet counts them.
             */
            row: number;
            /** @description The column. */
            field?: string | null;
            /** @description Stable, machine-readable name. */
            code: string;
            /** @description What is wrong and what to do. */
            detail: string;
        };
        /**
         * @description How far an import of releases has come.
         * @enum {string}
         */
        ImportState: "draft" | "committing" | "done" | "failed";
        /** @description A PDF that was sent. */
        ImportedFile: {
            /** @description Its name, as the table writes it. */
            name: string;
            /**
             * Format: int64
             * @description Its size.
             */
            bytes: number;
            /** @description SHA-256 of it, hex. */
            sha256: string;
        };
        /** @description What a row of the table will become, or became. */
        ImportedRow: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: int64
             * @description Its number, as a spreadsheet counts them.
             */
            row: number;
            talent?: components["schemas"]["ImportedTalent"] | null;
            kind?: components["schemas"]["ConsentKind"] | null;
            scope?: components["schemas"]["Scope"] | null;
            given_by?: components["schemas"]["GivenByBody"] | null;
            /**
             * Format: date
             * @description When.
             */
            signed_on?: string | null;
            /** @description The words, where the table tells them; else they are those of the PDF. */
            statement?: string | null;
            /** @description The PDF. */
            file?: string | null;
            /** @description What somebody should look at. */
            warnings: components["schemas"]["RowWarning"][];
            /**
             * Format: uuid
             * @description The consent that it became.
             */
            consent_id?: string | null;
        };
        /** @description Whose release a row is. */
        ImportedTalent: {
            /**
             * Format: uuid
             * @description Their id, once they are known.
             */
            id?: string | null;
            /** @description Whether the workspace knew them before. */
            known: boolean;
            /** @description Their name, as the table writes it. */
            name: string;
            /** @description Their mail address. */
            email?: string | null;
            /**
             * Format: date
             * @description The day a minor comes of age.
             */
            majority_on?: string | null;
        };
        /** @description What everybody may know of this installation. */
        Instance: {
            /** @description The program's version. */
            version: string;
            /** @description Who may make an account. */
            registration: components["schemas"]["Registration"];
            /** @description No account exists yet: the next one runs this installation. */
            first_account: boolean;
            /**
             * Format: int32
             * @description From this age on one may have an account.
             */
            minimum_age: number;
            /** @description Least number of characters of a password. */
            password_min_length: number;
            /** @description Languages of the web app. */
            languages: components["schemas"]["Language"][];
        };
        /** @description An invitation as those see it who may make it. */
        Invitation: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The role that it gives. */
            role: string;
            /** @description Whom alone it is for. */
            email?: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["InvitationState"];
            /**
             * Format: int64
             * @description How many may join by it.
             */
            uses: number;
            /**
             * Format: int64
             * @description How many still may.
             */
            uses_left: number;
            /** @description Who joined by it. */
            joined: components["schemas"]["JoinedBy"][];
            /** @description Who made it. */
            invited_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it stops working.
             */
            expires_at: string;
        };
        /** @description Who invites to what. */
        InvitationLook: {
            /** @description Who invites. */
            invited_by: string;
            /** @description The workspace, where it leads into one. */
            workspace_name?: string | null;
            /** @description The project, where it leads into one. */
            project_name?: string | null;
            /** @description The role that it gives. */
            role: string;
            /** @description Whom alone it is for, but for the most of it: `i…@example.org`. */
            email_hint?: string | null;
            /** @description Whether the caller, who is signed in, can use it: it is for everybody, or for their address. */
            for_caller: boolean;
            /** @description Whether the caller has that role already, or more. */
            joined: boolean;
            /**
             * Format: date-time
             * @description When it stops working.
             */
            expires_at: string;
        };
        /**
         * @description Where an invitation stands. What was revoked is not listed.
         * @enum {string}
         */
        InvitationState: "open" | "used" | "expired";
        /** @description What a link holds. */
        InvitationToken: {
            /** @description What stands behind the `#` of the link. */
            token: string;
        };
        /** @description One file that left. */
        Item: {
            /**
             * Format: uuid
             * @description The asset.
             */
            asset_id: string;
            /** @description Its name in the archive. */
            file: string;
            /** @description Its name at home. */
            name: string;
            /** @description SHA-256 of the file in the archive, hex. */
            sha256: string;
            /** @description Its faces. */
            faces: components["schemas"]["ManifestFace"][];
            /** @description A manager's statement that stands in for the search. */
            statement?: string | null;
        };
        /**
         * @description What a guest may see of an asset.
         * @enum {string}
         */
        ItemState: "open" | "covered" | "held_back";
        /** @description Where somebody joined. */
        Joined: {
            /**
             * Format: uuid
             * @description The workspace, where it is one.
             */
            workspace_id?: string | null;
            /**
             * Format: uuid
             * @description The project, where it is one.
             */
            project_id?: string | null;
        };
        /** @description Somebody who joined by an invitation. */
        JoinedBy: {
            /**
             * Format: uuid
             * @description The account.
             */
            account_id: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description What somebody tells who comes by an open request. */
        Joining: {
            /** @description What stands behind the `#` of the link, or the code as it was typed. */
            link: string;
            /** @description Go on as who opened their page on this device before: nothing else is asked then. */
            go_on?: boolean;
            /** @description Their name. */
            name?: string | null;
            /** @description Their mail address, where they want a copy and a way back. */
            email?: string | null;
            /**
             * Format: date
             * @description Their day of birth, where minors may come. It is not kept: only when a minor comes of age is.
             */
            born_on?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /**
         * @description How long it is kept.
         * @enum {string}
         */
        Kept: "account" | "session" | "token" | "day" | "week" | "month" | "workspace" | "project" | "talent" | "template" | "answer" | "record" | "work";
        /** @description A key of this installation. */
        KnownKey: {
            /** @description The workspace that signs with it. */
            workspace: string;
            /**
             * Format: date-time
             * @description Since when another one signs.
             */
            retired_at?: string | null;
        };
        /**
         * @description A language of the product.
         * @enum {string}
         */
        Language: "en" | "de";
        /** @description An entry as it is shown. */
        LedgerEntry: {
            /**
             * Format: int64
             * @description Its number, from 0 without gaps.
             */
            seq: number;
            /**
             * Format: date-time
             * @description When it was written.
             */
            at: string;
            /** @description What happened. */
            kind: string;
            /**
             * Format: uuid
             * @description Who did it.
             */
            actor?: string | null;
            /**
             * Format: uuid
             * @description What it was done to.
             */
            subject: string;
            /** @description The rest; missing once it was erased. */
            payload?: Record<string, never> | null;
            /** @description Hash of the leaf, hex. */
            leaf_hash: string;
            /** @description Root of the tree that ends with it, hex. */
            root: string;
        };
        /** @description A page of the log. */
        LedgerPage: {
            /** @description Its entries. */
            items: components["schemas"]["LedgerEntry"][];
            /**
             * Format: int64
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: number | null;
        };
        /** @description One asset that stayed. */
        LeftOut: {
            /**
             * Format: uuid
             * @description The asset.
             */
            asset_id: string;
            /** @description Its name at home. */
            name: string;
            /** @description Why: codes. */
            reasons: string[];
        };
        /** @description Let in. */
        LetIn: Record<string, never>;
        /**
         * @description How far a letter has come.
         * @enum {string}
         */
        LetterState: "queued" | "sent" | "failed";
        /** @description A page of a list. */
        List_Appearance: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description The project.
                 */
                project_id: string;
                /** @description Its name. */
                project_name: string;
                /**
                 * Format: int64
                 * @description In how many assets.
                 */
                assets: number;
                /** @description A few of them. */
                samples: string[];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Asset: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description Its project.
                 */
                project_id: string;
                /** @description Its name. */
                name: string;
                /** @description What it is. */
                kind: components["schemas"]["AssetKind"];
                /** @description What the content is. */
                format: string;
                /** @description How far processing has come. */
                state: components["schemas"]["AssetState"];
                error?: components["schemas"]["Failure"] | null;
                /**
                 * Format: int64
                 * @description Pixels across, as shown.
                 */
                width?: number | null;
                /**
                 * Format: int64
                 * @description Pixels down, as shown.
                 */
                height?: number | null;
                /**
                 * Format: int64
                 * @description Length of video or audio.
                 */
                duration_ms?: number | null;
                /**
                 * Format: int64
                 * @description Frames or pages.
                 */
                frames: number;
                /**
                 * Format: int64
                 * @description Size of the original.
                 */
                bytes: number;
                /** @description SHA-256 of the original, hex. */
                sha256: string;
                /**
                 * Format: date-time
                 * @description When it was uploaded.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was taken, where known.
                 */
                captured_at?: string | null;
                /** @description What its metadata tells; left out in lists. */
                metadata?: Record<string, never> | null;
                /** @description How far the search for faces has come. */
                scan: components["schemas"]["ScanState"];
                /** @description Clearance for the project's current use. */
                clearance: components["schemas"]["ClearanceState"];
                /** @description Faces by what they show. */
                faces: components["schemas"]["FaceCounts"];
                statement?: components["schemas"]["Statement"] | null;
                /** @description Who uploaded it. */
                uploaded_by: string;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Consent: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description Whose it is.
                 */
                talent_id: string;
                /** @description Which of the two it is. */
                kind: components["schemas"]["ConsentKind"];
                /** @description Where it stands. */
                state: components["schemas"]["ConsentState"];
                /** @description Whether it counts today. */
                in_force: boolean;
                scope?: components["schemas"]["Scope"] | null;
                /** @description The exact words agreed to. */
                statement: components["schemas"]["ConsentStatement"];
                /** @description Who agreed. */
                given_by: components["schemas"]["GivenByBody"];
                /** @description How it came about. */
                method: components["schemas"]["Method"];
                /**
                 * Format: date-time
                 * @description When they agreed.
                 */
                given_at: string;
                /**
                 * Format: date-time
                 * @description When it was written down here.
                 */
                recorded_at: string;
                /** @description By whom. */
                recorded_by: string;
                /**
                 * Format: date-time
                 * @description When it was withdrawn.
                 */
                withdrawn_at?: string | null;
                /** @description Why, where told. */
                withdrawal_reason?: string | null;
                /** @description Files that prove it. */
                evidence: components["schemas"]["Evidence"][];
                /** @description Whether there are none. */
                evidence_missing: boolean;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Export: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description Where it comes from.
                 */
                project_id: string;
                /** @description The project's name. */
                project_name: string;
                /** @description What it is for. */
                use: components["schemas"]["UseBody"];
                /** @description What becomes of faces that are not allowed. */
                unresolved: components["schemas"]["Unresolved"];
                /** @description How faces are covered. */
                covering: components["schemas"]["Covering"];
                /** @description Whether time and place are kept. */
                keep_place: boolean;
                /** @description How far it has come; `blocked` where nothing could go. */
                state: components["schemas"]["ExportState"];
                /** @description How far it has come. */
                progress: components["schemas"]["Progress"];
                /**
                 * Format: int64
                 * @description Assets that went.
                 */
                assets: number;
                /** @description How many stayed. */
                left_out: number;
                /** @description What stayed, and why. */
                blocked: components["schemas"]["Blocked"][];
                /**
                 * Format: int64
                 * @description Size of the archive; missing when there is none (any more).
                 */
                bytes?: number | null;
                /** @description Why it failed. */
                error?: string | null;
                /** @description Who asked for it. */
                created_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it ended.
                 */
                finished_at?: string | null;
                /** @description Who has it, as typed. */
                recipients: string[];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Face: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The picture.
                 */
                asset_id: string;
                /** @description Where it is. */
                box: components["schemas"]["Bounds"];
                /**
                 * Format: int64
                 * @description The frame or page it is on, from 0. Frames of a motion photo's video are counted on from the pictures.
                 */
                frame: number;
                /**
                 * Format: double
                 * @description The detector's score, 0 to 1.
                 */
                score: number;
                /** @description Whether the score is too low to be sure that it is a face. */
                doubtful: boolean;
                /** @description Whether a person drew it. */
                drawn: boolean;
                /** @description What matching says. Advisory only. */
                label: components["schemas"]["FaceLabel"];
                /**
                 * Format: uuid
                 * @description Whom people confirmed, else whom matching means.
                 */
                talent_id?: string | null;
                /** @description Their name. */
                talent_name?: string | null;
                /**
                 * Format: double
                 * @description How sure matching is, cosine.
                 */
                similarity?: number | null;
                decision?: components["schemas"]["DecisionName"] | null;
                /** @description Why people decided so. */
                reason?: string | null;
                /** @description Who decided. */
                decided_by?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                decided_at?: string | null;
                /** @description What the box shows. */
                state: components["schemas"]["FaceState"];
                /** @description What the gate says for the project's current use. */
                verdict: components["schemas"]["FaceVerdict"];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_ImportedRow: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: int64
                 * @description Its number, as a spreadsheet counts them.
                 */
                row: number;
                talent?: components["schemas"]["ImportedTalent"] | null;
                kind?: components["schemas"]["ConsentKind"] | null;
                scope?: components["schemas"]["Scope"] | null;
                given_by?: components["schemas"]["GivenByBody"] | null;
                /**
                 * Format: date
                 * @description When.
                 */
                signed_on?: string | null;
                /** @description The words, where the table tells them; else they are those of the PDF. */
                statement?: string | null;
                /** @description The PDF. */
                file?: string | null;
                /** @description What somebody should look at. */
                warnings: components["schemas"]["RowWarning"][];
                /**
                 * Format: uuid
                 * @description The consent that it became.
                 */
                consent_id?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Invitation: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description The role that it gives. */
                role: string;
                /** @description Whom alone it is for. */
                email?: string | null;
                /** @description Where it stands. */
                state: components["schemas"]["InvitationState"];
                /**
                 * Format: int64
                 * @description How many may join by it.
                 */
                uses: number;
                /**
                 * Format: int64
                 * @description How many still may.
                 */
                uses_left: number;
                /** @description Who joined by it. */
                joined: components["schemas"]["JoinedBy"][];
                /** @description Who made it. */
                invited_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it stops working.
                 */
                expires_at: string;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_ListedLetter: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id; with the sender's domain it is the `Message-ID`.
                 */
                id: string;
                /** @description Mail address. */
                to: string;
                /** @description In which language. */
                language: components["schemas"]["Language"];
                /** @description What kind of letter, such as `verify_address`. */
                kind: string;
                /** @description Its subject. */
                subject: string;
                /** @description How far it has come. */
                state: components["schemas"]["LetterState"];
                /**
                 * Format: int64
                 * @description How often it was tried.
                 */
                attempts: number;
                /** @description What was in the way at the last try, in the server's words. */
                last_error?: string | null;
                /**
                 * Format: date-time
                 * @description When it was written.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was sent.
                 */
                sent_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_ListedUpload: {
            /** @description What is on it. */
            items: (components["schemas"]["Upload"] & {
                /** @description Where tus goes on. */
                location: string;
            })[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Member: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description The account.
                 */
                account_id: string;
                /** @description Its name. */
                name: string;
                /** @description Its mail address; for who may manage people, and for itself. */
                email?: string | null;
                /** @description What it may do. */
                role: components["schemas"]["WorkspaceRole"];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_OpenRequest: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description What the pictures are for.
                 */
                project_id: string;
                /** @description Whether somebody can come by it. */
                state: components["schemas"]["OpenState"];
                /** @description What is asked of everybody. */
                question: components["schemas"]["Question"];
                /** @description Whether minors may be among them: then everybody tells the day of birth. */
                minors: boolean;
                /**
                 * Format: int64
                 * @description How many may come, where there is a limit.
                 */
                uses?: number | null;
                /**
                 * Format: int64
                 * @description How many came.
                 */
                came: number;
                /**
                 * Format: int64
                 * @description How many of them signed.
                 */
                signed: number;
                /**
                 * Format: int64
                 * @description How many of them declined.
                 */
                declined: number;
                /** @description Who made it. */
                created_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When its last day is over.
                 */
                expires_at: string;
                /** @description Who ended it. */
                ended_by?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                ended_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_OutThere: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description The export.
                 */
                export_id: string;
                /**
                 * Format: uuid
                 * @description Its project.
                 */
                project_id: string;
                /** @description The project's name. */
                project_name: string;
                /** @description What it was made for. */
                use: components["schemas"]["UseBody"];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                made_at: string;
                /** @description Who made it. */
                made_by: string;
                /** @description Who took its archive. */
                downloads: components["schemas"]["Download"][];
                /** @description Who has it, as typed. */
                recipients: string[];
                /** @description Whom it shows who does not agree any more. */
                people: components["schemas"]["OutTherePerson"][];
                /** @description How far the notices are about everybody it shows so. */
                notice: components["schemas"]["NoticeState"];
                /** @description The notices, newest first. */
                notices: components["schemas"]["Notice"][];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Override: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The face.
                 */
                face_id: string;
                /**
                 * Format: uuid
                 * @description Its picture.
                 */
                asset_id: string;
                /** @description For which use. */
                use: components["schemas"]["UsageBody"];
                /**
                 * Format: date
                 * @description First day: the one on which it was made.
                 */
                starts_on: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                ends_on: string;
                /** @description Whether it counts today. */
                in_force: boolean;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                made_at: string;
                /**
                 * Format: date-time
                 * @description When it was ended before its last day.
                 */
                ended_at?: string | null;
                details?: components["schemas"]["OverrideDetails"] | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_OwnPrivacyRequest: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description What is asked for. */
                kind: components["schemas"]["PrivacyKind"];
                /** @description Where it stands. */
                state: components["schemas"]["PrivacyState"];
                outcome?: components["schemas"]["PrivacyOutcome"] | null;
                /** @description Whether a page answered it in the same moment. */
                at_once: boolean;
                /** @description The workspace that answers; none where whoever runs the installation does. */
                desk?: string | null;
                /** @description Whether the mail address was shown to be the asker's. */
                identified: boolean;
                /**
                 * Format: date-time
                 * @description When it was received.
                 */
                received_at: string;
                /**
                 * Format: date
                 * @description The last day on which an answer is in time.
                 */
                due_on: string;
                /** @description Whether that day has passed without an answer. */
                overdue: boolean;
                /** @description Whether the time for an answer was extended. */
                extended: boolean;
                /**
                 * Format: date-time
                 * @description When it was answered.
                 */
                closed_at?: string | null;
                /** @description What was written, oldest first. */
                messages: components["schemas"]["PrivacyMessage"][];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_PortalPicture: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description The asset.
                 */
                asset_id: string;
                /** @description The work it belongs to. */
                project: components["schemas"]["Named"];
                /**
                 * Format: int64
                 * @description Width in pixels.
                 */
                width?: number | null;
                /**
                 * Format: int64
                 * @description Height in pixels.
                 */
                height?: number | null;
                /** @description Their faces on it. */
                faces: components["schemas"]["PortalFace"][];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_PrivacyDesk: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description The workspace.
                 */
                id: string;
                /** @description Its name. */
                name: string;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_PrivacyRequest: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The workspace that answers; none where whoever runs the installation does.
                 */
                workspace_id?: string | null;
                /** @description What is asked for. */
                kind: components["schemas"]["PrivacyKind"];
                /** @description How it came. */
                origin: components["schemas"]["PrivacyOrigin"];
                /** @description Where it stands. */
                state: components["schemas"]["PrivacyState"];
                outcome?: components["schemas"]["PrivacyOutcome"] | null;
                /** @description Whether a page answered it in the same moment. */
                at_once: boolean;
                /** @description Name of who asks; none once it was emptied. */
                name?: string | null;
                /** @description Their mail address, where there is one. */
                email?: string | null;
                /** @description The language they read. */
                language: string;
                /** @description Whether it is known who asks: the mail address was shown to be theirs, or they came by their own page or account. */
                identified: boolean;
                talent?: components["schemas"]["PrivacyPerson"] | null;
                /**
                 * Format: date-time
                 * @description When it was received.
                 */
                received_at: string;
                /**
                 * Format: date
                 * @description The last day on which an answer is in time.
                 */
                due_on: string;
                /** @description Whether that day has passed without an answer. */
                overdue: boolean;
                /**
                 * Format: date-time
                 * @description When the desk was alarmed.
                 */
                alarmed_at?: string | null;
                /**
                 * Format: date-time
                 * @description When the time for an answer was extended.
                 */
                extended_at?: string | null;
                /**
                 * Format: date
                 * @description To which day it can be extended now; none where it cannot.
                 */
                extendable_to?: string | null;
                /**
                 * Format: date-time
                 * @description When it was answered.
                 */
                closed_at?: string | null;
                /**
                 * Format: date-time
                 * @description When what it said of a person was dropped.
                 */
                emptied_at?: string | null;
                /** @description Whether the asker wrote last. */
                waits: boolean;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Project: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The workspace that owns it.
                 */
                workspace_id: string;
                /** @description Its name. */
                name: string;
                /** @description A few words about it. */
                description?: string | null;
                /** @description The caller's role. */
                role: components["schemas"]["ProjectRole"];
                current_use?: components["schemas"]["UseBody"] | null;
                /** @description Whether faces are matched. */
                face_matching: components["schemas"]["FaceMatching"];
                /** @description What is in it. */
                counts: components["schemas"]["Counts"];
                /** @description Up to four assets to stand for it. */
                covers: string[];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it last changed, or its newest picture came.
                 */
                updated_at: string;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_ProjectMember: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description The account.
                 */
                account_id: string;
                /** @description Its name. */
                name: string;
                /** @description Its mail address; for who may manage people, and for itself. */
                email?: string | null;
                /** @description What it may do: the project's word, or the workspace's where that is more. */
                role: components["schemas"]["ProjectRole"];
                /** @description Whether it is from outside the workspace. */
                collaborator: boolean;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_ReleaseForm: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description Its name. */
                name: string;
                /** @description What it is for. */
                kind: components["schemas"]["FormKind"];
                /**
                 * Format: int64
                 * @description The version, from 1.
                 */
                version: number;
                /** @description Whether the version is published: requests take the latest one that is, and it never changes. */
                published: boolean;
                /** @description Whether every workspace has it. Such a form cannot be changed, only copied. */
                built_in: boolean;
                /** @description The texts, with merge fields in double braces. */
                texts: components["schemas"]["FormTexts"];
                /**
                 * Format: date-time
                 * @description When the version was last changed.
                 */
                changed_at?: string | null;
                /**
                 * Format: date-time
                 * @description When the version was published.
                 */
                published_at?: string | null;
                /** @description By whom. */
                published_by?: string | null;
                /**
                 * Format: int64
                 * @description The version that requests take; none while nothing is published.
                 */
                published_version?: number | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_ReleaseImport: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description Where the releases go.
                 */
                workspace_id: string;
                /** @description Name of the table at home. */
                filename: string;
                /** @description How far it has come. */
                state: components["schemas"]["ImportState"];
                /**
                 * Format: int64
                 * @description Rows of the table, each a consent.
                 */
                rows: number;
                /**
                 * Format: int64
                 * @description People who will be added.
                 */
                talent_new: number;
                /**
                 * Format: int64
                 * @description People who are known.
                 */
                talent_known: number;
                /**
                 * Format: int64
                 * @description What somebody should look at, in all rows.
                 */
                warnings: number;
                /** @description Columns of the table that nobody reads. */
                unread_columns: string[];
                /**
                 * Format: int64
                 * @description PDFs that the rows name.
                 */
                files: number;
                /**
                 * Format: int64
                 * @description How many of them were sent.
                 */
                received: number;
                /** @description Those that were not, by the names that the table has for them. */
                missing: string[];
                /** @description Who brought it. */
                created_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it goes, where nobody touches it.
                 */
                expires_at: string;
                /**
                 * Format: date-time
                 * @description When it was committed, or could not be.
                 */
                finished_at?: string | null;
                fault?: components["schemas"]["ImportFault"] | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Request: {
            /** @description What is on it. */
            items: (components["schemas"]["TermsBody"] & {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description Who is asked. */
                talent: components["schemas"]["Named"];
                /**
                 * Format: uuid
                 * @description What the pictures are for.
                 */
                project_id: string;
                /** @description Where it stands. */
                state: components["schemas"]["RequestState"];
                /** @description The question, in a sentence. */
                title: string;
                /** @description A few words to the talent. */
                message?: string | null;
                /** @description When pictures are taken, in words. */
                shoot_dates?: string | null;
                /** @description What is paid, in words. */
                compensation?: string | null;
                /** @description The language it was sent in. */
                language: components["schemas"]["Language"];
                /** @description The release form. */
                form: components["schemas"]["FormRef"];
                /** @description Pictures in question. */
                asset_ids: string[];
                /** @description Whether it went by mail. */
                by_mail: boolean;
                /** @description Who asked. */
                created_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When the talent first opened it.
                 */
                opened_at?: string | null;
                /**
                 * Format: date-time
                 * @description When it was signed, declined or taken back.
                 */
                answered_at?: string | null;
                /**
                 * Format: date-time
                 * @description When the talent was last reminded.
                 */
                reminded_at?: string | null;
                /**
                 * Format: date-time
                 * @description When they are reminded by itself next; never any more where left out.
                 */
                remind_at?: string | null;
                /**
                 * Format: int64
                 * @description How often they were reminded by itself.
                 */
                reminders: number;
                /**
                 * Format: date-time
                 * @description Until when it can be answered.
                 */
                expires_at: string;
                /** @description Why it was declined, where told. */
                reason?: string | null;
            })[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_RequestList: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description What the pictures are for.
                 */
                project_id: string;
                /** @description How far it is. */
                state: components["schemas"]["RequestListState"];
                /** @description Why it stopped by itself. */
                problem?: string | null;
                /** @description What is asked. */
                question: components["schemas"]["Question"];
                /** @description How many rows there are, and of which kinds. */
                counts: components["schemas"]["RequestListCounts"];
                /** @description Who made it. */
                created_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /** @description Who sent it last. */
                sent_by?: string | null;
                /**
                 * Format: date-time
                 * @description When it was last sent.
                 */
                sent_at?: string | null;
                /**
                 * Format: date-time
                 * @description When the last row was done.
                 */
                finished_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Session: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description Whether it is the one that asks. */
                current: boolean;
                /** @description Browser. */
                browser: string;
                /** @description Operating system. */
                system: string;
                /** @description Address it was opened from. */
                address: string;
                /**
                 * Format: date-time
                 * @description When it was opened.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was last used, to the minute.
                 */
                last_seen_at: string;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Share: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description Whose assets it shows.
                 */
                project_id: string;
                /** @description What guests read above the pictures. */
                title: string;
                /** @description And below the title. */
                message?: string | null;
                /** @description What it is for. */
                use: components["schemas"]["UseBody"];
                /** @description Whether its link opens it. */
                state: components["schemas"]["ShareState"];
                /**
                 * Format: date-time
                 * @description From when on it opens nothing.
                 */
                expires_at: string;
                /** @description Whether it asks for a password. */
                has_password: boolean;
                /** @description Whether files may be taken away. */
                downloads: boolean;
                /** @description Whether the guest's name is drawn on what is shown. */
                watermark: boolean;
                /** @description Whether guests give a name. */
                ask_name: boolean;
                /**
                 * Format: int64
                 * @description Assets in it.
                 */
                assets: number;
                /**
                 * Format: int64
                 * @description How often it was opened.
                 */
                visits: number;
                /**
                 * Format: int64
                 * @description Files taken away.
                 */
                taken: number;
                /**
                 * Format: date-time
                 * @description When it was last opened.
                 */
                last_opened_at?: string | null;
                /** @description Who made it. */
                created_by: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /** @description Who took it back. */
                revoked_by?: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                revoked_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_SigningKey: {
            /** @description What is on it. */
            items: {
                /** @description Its thumbprint (RFC 7638), by which proofs name it. */
                kid: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description Since when another one signs. What it signed until then still holds.
                 */
                retired_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Takeout: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description How far it has come; `outdated` where something in it was deleted since, and the archive with it. */
                state: components["schemas"]["TakeoutState"];
                /**
                 * Format: int64
                 * @description Files that are in it.
                 */
                done: number;
                /**
                 * Format: int64
                 * @description Files in all.
                 */
                total: number;
                /**
                 * Format: int64
                 * @description Size of the archive, bytes.
                 */
                bytes?: number | null;
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it was ready.
                 */
                finished_at?: string | null;
                /**
                 * Format: date-time
                 * @description Until when it can be taken.
                 */
                ends_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Talent: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Their id.
                 */
                id: string;
                /**
                 * Format: uuid
                 * @description The workspace that knows them.
                 */
                workspace_id: string;
                /** @description Their name. */
                name: string;
                /** @description Mail address. */
                email?: string | null;
                /**
                 * Format: date
                 * @description The day a minor comes of age; not set for whoever is of age.
                 */
                majority_on?: string | null;
                /** @description Notes of the workspace. */
                notes?: string | null;
                /**
                 * Format: date-time
                 * @description When they were added.
                 */
                created_at: string;
                /** @description Photos they are matched with. */
                references: components["schemas"]["Reference"][];
                /** @description Whether they agree to be matched today. */
                biometric: boolean;
                /**
                 * Format: int64
                 * @description How many of their consents are in force today.
                 */
                consents_in_force: number;
                /** @description Whether one of these has no evidence yet. */
                evidence_missing: boolean;
                /**
                 * Format: int64
                 * @description In how many assets they are confirmed.
                 */
                assets: number;
                /** @description The open requests that they came by themselves. */
                came_by: components["schemas"]["CameBy"][];
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_Token: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /** @description What it is for. */
                name: string;
                /** @description What it may do. */
                scopes: string[];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: date-time
                 * @description When it stops working.
                 */
                expires_at?: string | null;
                /**
                 * Format: date-time
                 * @description When it was last used, to the minute.
                 */
                last_used_at?: string | null;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A page of a list. */
        List_View: {
            /** @description What is on it. */
            items: {
                /**
                 * Format: uuid
                 * @description Its id.
                 */
                id: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description What happened. */
                what: components["schemas"]["Viewed"];
                /** @description Whether faces were covered. */
                covered: boolean;
                /**
                 * Format: uuid
                 * @description Which asset; none where the share was opened.
                 */
                asset_id?: string | null;
                /** @description The asset's name, while there is one. */
                asset_name?: string | null;
                /**
                 * Format: uuid
                 * @description Lines of one browser have this in common.
                 */
                visit_id: string;
                /** @description The name that the guest gave. */
                name?: string | null;
                /** @description Where from, shortened; forgotten after 30 days. */
                address?: string | null;
                /** @description Browser. */
                browser: string;
                /** @description Operating system. */
                system: string;
            }[];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
        };
        /** @description A letter as the operator sees it in the list. */
        ListedLetter: {
            /**
             * Format: uuid
             * @description Its id; with the sender's domain it is the `Message-ID`.
             */
            id: string;
            /** @description Mail address. */
            to: string;
            /** @description In which language. */
            language: components["schemas"]["Language"];
            /** @description What kind of letter, such as `verify_address`. */
            kind: string;
            /** @description Its subject. */
            subject: string;
            /** @description How far it has come. */
            state: components["schemas"]["LetterState"];
            /**
             * Format: int64
             * @description How often it was tried.
             */
            attempts: number;
            /** @description What was in the way at the last try, in the server's words. */
            last_error?: string | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            sent_at?: string | null;
        };
        /** @description An upload as it is listed: with the address to go on at. */
        ListedUpload: components["schemas"]["Upload"] & {
            /** @description Where tus goes on. */
            location: string;
        };
        /** @description An invitation that was just made. */
        MadeInvitation: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its link, shown this once. */
            link: string;
        };
        /** @description A share whose link is shown this once. */
        MadeShare: components["schemas"]["Share"] & {
            /** @description What to send to guests. Only its hash is stored: who loses it asks for a new one. */
            link: string;
        };
        /** @description A token that was just made. */
        MadeToken: components["schemas"]["Token"] & {
            /** @description The token; shown this once. */
            token: string;
        };
        /** @description What left, face by face, and what stayed. */
        Manifest: {
            /**
             * Format: uuid
             * @description The export.
             */
            export_id: string;
            /**
             * Format: uuid
             * @description The project.
             */
            project_id: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description Who asked for it. */
            created_by: string;
            /** @description What it is for. */
            use: components["schemas"]["UseBody"];
            /** @description What left. */
            items: components["schemas"]["Item"][];
            /** @description What stayed. */
            left_out: components["schemas"]["LeftOut"][];
        };
        /** @description What became of one face. */
        ManifestFace: {
            /**
             * Format: uuid
             * @description The face.
             */
            face_id: string;
            /** @description Where it is. */
            box: components["schemas"]["Bounds"];
            /**
             * Format: int64
             * @description The frame it is on. Those behind the first leave only where every face on all of them is shown.
             */
            frame: number;
            /** @description shown or covered. */
            outcome: components["schemas"]["Outcome"];
            /** @description Why. */
            reason: string;
            /**
             * Format: uuid
             * @description The consent it rests on.
             */
            consent_id?: string | null;
            /** @description Set where no evidence of that consent was recorded yet; it counts all the same. */
            evidence_missing?: boolean;
            override?: components["schemas"]["ManifestOverride"] | null;
        };
        /** @description Why a face is shown although nobody agreed to it. */
        ManifestOverride: {
            /**
             * Format: uuid
             * @description The override.
             */
            id: string;
            /** @description Why, in words. */
            reason: string;
            /** @description Who made it. */
            made_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            made_at: string;
            /**
             * Format: date
             * @description Its last day.
             */
            ends_on: string;
        };
        /** @description Switches matching. */
        MatchingSwitch: {
            /** @description Whether faces are matched. */
            on: boolean;
            /** @description The legal ground; needed to switch it on (GDPR Article 9(2)). */
            ground?: string | null;
        };
        /** @description A member of a workspace. */
        Member: {
            /**
             * Format: uuid
             * @description The account.
             */
            account_id: string;
            /** @description Its name. */
            name: string;
            /** @description Its mail address; for who may manage people, and for itself. */
            email?: string | null;
            /** @description What it may do. */
            role: components["schemas"]["WorkspaceRole"];
        };
        /** @description Another role in a workspace. */
        MemberChange: {
            /** @description The role from now on. */
            role: components["schemas"]["WorkspaceRole"];
        };
        /** @description A workspace as one of its members sees it. */
        Membership: {
            /**
             * Format: uuid
             * @description The workspace.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description The member's role. */
            role: components["schemas"]["WorkspaceRole"];
        };
        /** @description A merge field. */
        MergeField: {
            /** @description Its name, as it stands between the braces. */
            name: components["schemas"]["MergeFieldName"];
            /** @description Whether no text can be published without it. */
            needed: boolean;
        };
        /**
         * @description What can be put into the text of a release form.
         * @enum {string}
         */
        MergeFieldName: "asker" | "contact" | "talent" | "project" | "shoot_dates" | "items" | "territories" | "term" | "compensation";
        /**
         * @description How an agreement came about.
         * @enum {string}
         */
        Method: "paper" | "recorded" | "signed_link";
        /** @description What is held about an account. */
        MyData: {
            /** @description What is about the account itself, wherever it is. */
            held: components["schemas"]["Held"][];
            /** @description What the workspaces hold that it owns. */
            workspaces: components["schemas"]["HeldWorkspace"][];
            /** @description Who gets to see it. */
            recipients: components["schemas"]["Recipient"][];
        };
        /** @description Something by its id and name. */
        Named: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description Fewer channels than were agreed to. */
        Narrowing: {
            /** @description The channels that stay. */
            channels: components["schemas"]["Channel"][];
        };
        /** @description What recording a consent takes. */
        NewConsent: {
            /** @description Which of the two it is. */
            kind: components["schemas"]["ConsentKind"];
            scope?: components["schemas"]["Scope"] | null;
            /** @description The exact words agreed to. */
            statement: components["schemas"]["NewConsentStatement"];
            /** @description Who agreed. */
            given_by: components["schemas"]["GivenByBody"];
            /** @description How it came about. */
            method: components["schemas"]["RecordedMethod"];
            /**
             * Format: date-time
             * @description When they agreed.
             */
            given_at: string;
        };
        /** @description The exact words agreed to, as they are recorded. */
        NewConsentStatement: {
            /** @description The words. */
            text: string;
            /** @description Their language, BCP 47. */
            language: string;
        };
        /** @description What people decide. */
        NewDecision: {
            decision: components["schemas"]["DecisionName"] | null;
            /**
             * Format: uuid
             * @description Whom to confirm; the suggestion where left out.
             */
            talent_id?: string | null;
            /** @description Why; needed for incidental. */
            reason?: string | null;
        };
        /** @description What making an export takes. */
        NewExport: {
            /** @description Which assets; all of the project where left out. */
            asset_ids?: string[] | null;
            /** @description What it is for. */
            use: components["schemas"]["UseBody"];
            /** @description block: leave out what is not cleared; redact: cover every face that is not allowed. */
            unresolved: components["schemas"]["Unresolved"];
            /** @description How faces are covered: fill (default, not reversible), pixelate, blur. */
            covering?: components["schemas"]["Covering"];
            /** @description Keep time and place in the pictures. */
            keep_place?: boolean;
            /** @description Who gets it: names or addresses, a line each. */
            recipients?: string[];
        };
        /** @description A box around a face that detection missed. */
        NewFace: {
            /** @description Where it is. */
            box: components["schemas"]["Bounds"];
        };
        /** @description What a new form takes. */
        NewForm: {
            /** @description Its name. */
            name: string;
            /** @description What it is for. */
            kind: components["schemas"]["FormKind"];
            texts?: components["schemas"]["FormTexts"] | null;
        };
        /** @description What inviting into a workspace takes. */
        NewInvitation: {
            /** @description The role that it gives. */
            role: components["schemas"]["WorkspaceRole"];
            /** @description To whom it is sent, and whom alone it is for; a link for whoever has it where left out. */
            email?: string | null;
            /**
             * Format: int64
             * @description How many may join by the link, 1 to 100; 1 where left out, and always by mail.
             */
            uses?: number | null;
            /**
             * Format: date-time
             * @description When it stops working; in 14 days where left out, in a year at most.
             */
            expires_at?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /** @description What sending a notice takes. */
        NewNotice: {
            /** @description Mail addresses of those who have copies. */
            to: string[];
            /** @description Why, in words of one's own; a plain sentence where left out. */
            text?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /** @description What asking whoever comes by takes. The last day counts for coming and for answering. */
        NewOpenRequest: {
            /** @description Whether minors may be among them: then everybody tells the day of birth. */
            minors?: boolean;
            /**
             * Format: int64
             * @description How many may come by it, 1 to 10,000; as many as come where left out.
             */
            uses?: number | null;
            /**
             * Format: uuid
             * @description The release form; the built-in one for most occasions, or for minors, where left out.
             */
            form_id?: string | null;
            language?: components["schemas"]["Language"] | null;
            /** @description The question, in a sentence. */
            title: string;
            /** @description A few words to the talent. */
            message?: string | null;
            /** @description When pictures are taken, in words. */
            shoot_dates?: string | null;
            /** @description What is paid, in words. */
            compensation?: string | null;
            /** @description What is asked for, item by item. */
            items: components["schemas"]["RequestItem"][];
            territories: "worldwide" | string[];
            /**
             * Format: date
             * @description First day, in the workspace's time zone.
             */
            starts_on: string;
            /**
             * Format: date
             * @description Last day; until it is withdrawn where left out.
             */
            ends_on?: string | null;
            /** @description Whether matching is asked for, as a question of its own. */
            asks_biometric?: boolean;
            /** @description Pictures in question: the talent sees those they are confirmed on, everybody else covered. */
            asset_ids?: string[];
            /**
             * Format: date
             * @description The last day on which it can be answered.
             */
            expires_on: string;
            /**
             * Format: int64
             * @description After how many days who has not answered is reminded by mail, twice at most; never where left out.
             */
            remind_after_days?: number | null;
        };
        /** @description What letting a face through takes, besides a document. */
        NewOverride: {
            /** @description For which use. */
            use: components["schemas"]["UsageBody"];
            /** @description Why, in words that can be shown to whoever asks. */
            reason: string;
            /**
             * Format: date
             * @description Last day, in the workspace's time zone.
             */
            ends_on: string;
        };
        /** @description A new password, with what was sent by mail. */
        NewPassword: {
            /** @description What stands in the link. */
            token: string;
            /** @description At least 12 characters, not a common one. */
            password: string;
        };
        /** @description Texts to look at. Nothing of them is kept. */
        NewPreview: {
            /** @description The texts, with merge fields in double braces. */
            texts: components["schemas"]["FormTexts"];
        };
        /** @description What a talent or an account asks. */
        NewPrivacyRequest: {
            /** @description What is asked for. */
            kind: components["schemas"]["PrivacyKind"];
            /** @description In words of one's own. */
            text: string;
            /**
             * Format: uuid
             * @description From an account: the workspace that is asked; whoever runs the installation where left out. A talent asks the
             *     workspace that their page is of.
             */
            workspace_id?: string | null;
        };
        /** @description What making a project takes. */
        NewProject: {
            /** @description Its name. */
            name: string;
            /** @description A few words about it. */
            description?: string | null;
            face_matching?: components["schemas"]["MatchingSwitch"] | null;
        };
        /** @description What inviting into a project takes. */
        NewProjectInvitation: {
            /** @description The role that it gives. */
            role: components["schemas"]["ProjectRole"];
            /** @description To whom it is sent, and whom alone it is for; a link for whoever has it where left out. */
            email?: string | null;
            /**
             * Format: int64
             * @description How many may join by the link, 1 to 100; 1 where left out, and always by mail.
             */
            uses?: number | null;
            /**
             * Format: date-time
             * @description When it stops working; in 14 days where left out, in a year at most.
             */
            expires_at?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /** @description What asking takes. */
        NewRequests: {
            /** @description Whom to ask. */
            talent_ids: string[];
            /** @description How it reaches them. */
            send: components["schemas"]["By"];
            /**
             * Format: uuid
             * @description The release form; the built-in one for most occasions, or for minors, where left out.
             */
            form_id?: string | null;
            language?: components["schemas"]["Language"] | null;
            /** @description The question, in a sentence. */
            title: string;
            /** @description A few words to the talent. */
            message?: string | null;
            /** @description When pictures are taken, in words. */
            shoot_dates?: string | null;
            /** @description What is paid, in words. */
            compensation?: string | null;
            /** @description What is asked for, item by item. */
            items: components["schemas"]["RequestItem"][];
            territories: "worldwide" | string[];
            /**
             * Format: date
             * @description First day, in the workspace's time zone.
             */
            starts_on: string;
            /**
             * Format: date
             * @description Last day; until it is withdrawn where left out.
             */
            ends_on?: string | null;
            /** @description Whether matching is asked for, as a question of its own. */
            asks_biometric?: boolean;
            /** @description Pictures in question: the talent sees those they are confirmed on, everybody else covered. */
            asset_ids?: string[];
            /**
             * Format: date
             * @description The last day on which it can be answered.
             */
            expires_on: string;
            /**
             * Format: int64
             * @description After how many days who has not answered is reminded by mail, twice at most; never where left out.
             */
            remind_after_days?: number | null;
        };
        /** @description What making a share takes. */
        NewShare: {
            /** @description Which assets, at most 1,000; where left out, all that the project has now. Later ones do not join. */
            asset_ids?: string[] | null;
            /** @description What it is for. */
            use: components["schemas"]["UseBody"];
            /** @description What guests read above the pictures. */
            title: string;
            /** @description And below the title. */
            message?: string | null;
            /**
             * Format: date-time
             * @description From when on it opens nothing, at most a year from now.
             */
            expires_at: string;
            /** @description At least 8 characters; told to guests by another way than the link. */
            password?: string | null;
            /** @description Files may be taken away. */
            downloads?: boolean;
            /** @description The guest's name is drawn on what is shown; guests are asked for it then. */
            watermark?: boolean;
            /** @description Guests give a name. */
            ask_name?: boolean;
        };
        /** @description What signing takes. */
        NewSignature: {
            /** @description The full name of who signs. */
            name: string;
            /** @description Who that is to the talent. */
            relation: components["schemas"]["Relation"];
            /** @description The items that are agreed to, with the channels that are ticked. What is not named is refused. */
            items: components["schemas"]["AcceptedItem"][];
            /** @description Whether they may be matched. Asked by itself (GDPR Article 9(2)(a)). */
            biometric: boolean;
            signature?: components["schemas"]["Drawn"] | null;
            /** @description The name is typed in place of a drawn signature. */
            typed?: boolean;
            /** @description SHA-256 of the text that was read, hex. */
            text_sha256: string;
            /** @description The code that was sent to the talent's mail address. */
            email_code?: string | null;
        };
        /** @description A manager's words about an asset that cannot be searched. */
        NewStatement: {
            /** @description What the manager states, for example that nobody is to be seen. */
            text: string;
        };
        /** @description What adding a talent takes. */
        NewTalent: {
            /** @description Their name. */
            name: string;
            /** @description Mail address. */
            email?: string | null;
            /**
             * Format: date
             * @description The day a minor comes of age.
             */
            majority_on?: string | null;
            /** @description Notes of the workspace. */
            notes?: string | null;
        };
        /** @description What making a token takes. */
        NewToken: {
            /** @description What it is for. */
            name: string;
            /** @description `read`, `write`; both where left out. */
            scopes?: string[] | null;
            /**
             * Format: date-time
             * @description When it stops working.
             */
            expires_at?: string | null;
        };
        /** @description A withdrawal. */
        NewWithdrawal: {
            /** @description Nobody has to give one. */
            reason?: string | null;
        };
        /** @description Who was told, and whether they answered. */
        Notice: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Whom, and how far each is. */
            to: components["schemas"]["Told"][];
            /** @description Words of the sender's own. */
            text?: string | null;
            /** @description Who sent it. */
            sent_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            sent_at: string;
            /**
             * Format: date-time
             * @description When the last of them said that it is done, or it was noted that they did.
             */
            acknowledged_at?: string | null;
            /** @description Who noted it; nothing where they said so themselves. */
            acknowledged_by?: string | null;
        };
        /** @description What a link holds. */
        NoticeLink: {
            /** @description What stands behind the `#` of the link. */
            link: string;
        };
        /** @description What somebody was asked not to use any more. */
        NoticeLook: {
            /** @description Who asks. */
            producer: string;
            /** @description Of what the pictures are. */
            project: string;
            /** @description The files; none where everybody on them agrees again. */
            files: string[];
            /**
             * Format: date-time
             * @description When the one who was asked said that it is done.
             */
            acknowledged_at?: string | null;
        };
        /**
         * @description How far the notices are.
         * @enum {string}
         */
        NoticeState: "none" | "sent" | "acknowledged";
        /** @description A letter with its words, as long as they are held: until a mail server has it, or while its file lies in the outbox. */
        OpenLetter: components["schemas"]["ListedLetter"] & {
            /** @description Its words as plain text. */
            plain?: string | null;
            /** @description Its words as HTML. */
            html?: string | null;
        };
        /** @description What stands behind the QR code. */
        OpenLink: {
            /** @description What stands behind the `#` of the link, or the code as it was typed. */
            link: string;
        };
        /** @description An open request as those see it who may ask. */
        OpenRequest: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description What the pictures are for.
             */
            project_id: string;
            /** @description Whether somebody can come by it. */
            state: components["schemas"]["OpenState"];
            /** @description What is asked of everybody. */
            question: components["schemas"]["Question"];
            /** @description Whether minors may be among them: then everybody tells the day of birth. */
            minors: boolean;
            /**
             * Format: int64
             * @description How many may come, where there is a limit.
             */
            uses?: number | null;
            /**
             * Format: int64
             * @description How many came.
             */
            came: number;
            /**
             * Format: int64
             * @description How many of them signed.
             */
            signed: number;
            /**
             * Format: int64
             * @description How many of them declined.
             */
            declined: number;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When its last day is over.
             */
            expires_at: string;
            /** @description Who ended it. */
            ended_by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            ended_at?: string | null;
        };
        /** @description What is asked of whoever comes by. */
        OpenRequestLook: components["schemas"]["TermsBody"] & {
            /** @description Who asks. */
            asker: components["schemas"]["Asker"];
            /** @description The work. */
            project: string;
            /** @description The question, in a sentence. */
            title: string;
            /** @description A few words. */
            message?: string | null;
            /** @description When pictures are taken. */
            shoot_dates?: string | null;
            /** @description What is paid. */
            compensation?: string | null;
            /** @description The languages that the release is written in. */
            languages: components["schemas"]["Language"][];
            /** @description Whether the day of birth has to be told. */
            minors: boolean;
            /**
             * Format: date-time
             * @description Until when somebody can come and answer.
             */
            expires_at: string;
            /** @description Whose page this device has open already, where it is one of the same workspace. */
            known_as?: string | null;
            /** @description Whether they came by this open request before. */
            joined: boolean;
        };
        /** @description What coming in takes. */
        OpenShare: {
            /** @description What stands in the link behind the #. */
            link: string;
            /** @description The password, where it is asked for. */
            password?: string | null;
            /** @description The guest's name, where it is asked for. */
            name?: string | null;
        };
        /**
         * @description Whether somebody can come by an open request.
         * @enum {string}
         */
        OpenState: "open" | "used_up" | "expired" | "ended";
        /** @description What opening a link takes. */
        Opening: {
            /** @description What stands behind the # of the link. */
            link: string;
            /** @description The code that was sent by mail, where another device opened the link before. */
            code?: string | null;
        };
        /** @description An export that is out there and shows somebody who does not agree to its use any more. */
        OutThere: {
            /**
             * Format: uuid
             * @description The export.
             */
            export_id: string;
            /**
             * Format: uuid
             * @description Its project.
             */
            project_id: string;
            /** @description The project's name. */
            project_name: string;
            /** @description What it was made for. */
            use: components["schemas"]["UseBody"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            made_at: string;
            /** @description Who made it. */
            made_by: string;
            /** @description Who took its archive. */
            downloads: components["schemas"]["Download"][];
            /** @description Who has it, as typed. */
            recipients: string[];
            /** @description Whom it shows who does not agree any more. */
            people: components["schemas"]["OutTherePerson"][];
            /** @description How far the notices are about everybody it shows so. */
            notice: components["schemas"]["NoticeState"];
            /** @description The notices, newest first. */
            notices: components["schemas"]["Notice"][];
        };
        /** @description Somebody who is shown and does not agree any more. */
        OutTherePerson: {
            /**
             * Format: uuid
             * @description Who; nothing for faces that nobody was confirmed on, which an override let through.
             */
            talent_id?: string | null;
            /** @description Their name; nothing where they were erased. */
            name?: string | null;
            /** @description Why the gate refuses them now; `erased`, `override_ended`. */
            reason: string;
            /**
             * Format: uuid
             * @description The consent that they were shown by.
             */
            consent_id?: string | null;
            /** @description Files in the archive that show them, at most 50. */
            files: string[];
            /** @description How many files there are. */
            file_count: number;
            /** @description How far the notices are about them. */
            notice: components["schemas"]["NoticeState"];
        };
        /**
         * @description What became of a face.
         * @enum {string}
         */
        Outcome: "shown" | "covered";
        /** @description What guests would see at this moment. */
        Outlook: {
            /** @description Assets that are shown whole. */
            open: number;
            /** @description Assets that are shown with faces covered. */
            covered: number;
            /** @description Assets that are not shown. */
            held_back: number;
        };
        /** @description An override as the caller sees it. */
        Override: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The face.
             */
            face_id: string;
            /**
             * Format: uuid
             * @description Its picture.
             */
            asset_id: string;
            /** @description For which use. */
            use: components["schemas"]["UsageBody"];
            /**
             * Format: date
             * @description First day: the one on which it was made.
             */
            starts_on: string;
            /**
             * Format: date
             * @description Last day.
             */
            ends_on: string;
            /** @description Whether it counts today. */
            in_force: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            made_at: string;
            /**
             * Format: date-time
             * @description When it was ended before its last day.
             */
            ended_at?: string | null;
            details?: components["schemas"]["OverrideDetails"] | null;
        };
        /** @description Why an override was made. */
        OverrideDetails: {
            /** @description In words. */
            reason: string;
            /** @description Who made it. */
            made_by: string;
            /** @description Who ended it. */
            ended_by?: string | null;
            /** @description The document's name at home. */
            filename: string;
            /** @description Its type, by content. */
            media_type: string;
            /**
             * Format: int64
             * @description Its size.
             */
            bytes: number;
        };
        /** @description An override with its document, for the documentation. */
        OverrideForm: {
            /** @description For which use, why and until when. */
            terms: components["schemas"]["NewOverride"];
            /**
             * Format: binary
             * @description The file that shows why.
             */
            document: string;
        };
        /** @description A request as who asks sees it. */
        OwnPrivacyRequest: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What is asked for. */
            kind: components["schemas"]["PrivacyKind"];
            /** @description Where it stands. */
            state: components["schemas"]["PrivacyState"];
            outcome?: components["schemas"]["PrivacyOutcome"] | null;
            /** @description Whether a page answered it in the same moment. */
            at_once: boolean;
            /** @description The workspace that answers; none where whoever runs the installation does. */
            desk?: string | null;
            /** @description Whether the mail address was shown to be the asker's. */
            identified: boolean;
            /**
             * Format: date-time
             * @description When it was received.
             */
            received_at: string;
            /**
             * Format: date
             * @description The last day on which an answer is in time.
             */
            due_on: string;
            /** @description Whether that day has passed without an answer. */
            overdue: boolean;
            /** @description Whether the time for an answer was extended. */
            extended: boolean;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            closed_at?: string | null;
            /** @description What was written, oldest first. */
            messages: components["schemas"]["PrivacyMessage"][];
        };
        /** @description A page of the queue. */
        Page: {
            /** @description The faces, largest doubt first. */
            items: components["schemas"]["Waiting"][];
            /**
             * Format: uuid
             * @description Where to go on.
             */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many wait in all, counted up to 10,000.
             */
            total: number;
        };
        /** @description A new password. */
        PasswordChange: {
            /** @description The one until now. */
            current: string;
            /** @description The one from now on. */
            new: string;
        };
        /** @description Everything that a talent's own page shows first. */
        Portal: {
            /** @description Whose page it is. */
            talent: components["schemas"]["PortalTalent"];
            /** @description Who asks, and is responsible for their data. */
            asker: components["schemas"]["Asker"];
            /** @description What they are asked and were asked, newest first. */
            requests: components["schemas"]["PortalRequest"][];
            /** @description What they agreed to, newest first. */
            consents: components["schemas"]["PortalConsent"][];
            /** @description How many measurements of their face are kept. */
            templates: number;
        };
        /** @description What a talent can change about their page. */
        PortalChange: {
            /** @description The language they read. */
            language: components["schemas"]["Language"];
        };
        /** @description A consent as the talent sees it. */
        PortalConsent: components["schemas"]["Consent"] & {
            /**
             * Format: uuid
             * @description The request it answers, where it was signed here.
             */
            request_id?: string | null;
            /** @description The names of the projects it is for; none where it is for all. */
            project_names: string[];
        };
        /** @description A talent's face on a picture. */
        PortalFace: {
            /**
             * Format: uuid
             * @description The face.
             */
            face_id: string;
            /** @description Where it is. */
            box: components["schemas"]["Bounds"];
            /** @description Whether a person said that it is theirs; otherwise matching did. */
            confirmed: boolean;
        };
        /** @description A picture that a talent appears on. */
        PortalPicture: {
            /**
             * Format: uuid
             * @description The asset.
             */
            asset_id: string;
            /** @description The work it belongs to. */
            project: components["schemas"]["Named"];
            /**
             * Format: int64
             * @description Width in pixels.
             */
            width?: number | null;
            /**
             * Format: int64
             * @description Height in pixels.
             */
            height?: number | null;
            /** @description Their faces on it. */
            faces: components["schemas"]["PortalFace"][];
        };
        /** @description A request as the talent sees it. */
        PortalRequest: components["schemas"]["TermsBody"] & {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Where it stands. */
            state: components["schemas"]["RequestState"];
            /** @description The work. */
            project: components["schemas"]["Named"];
            /** @description The question, in a sentence. */
            title: string;
            /** @description A few words. */
            message?: string | null;
            /** @description When pictures are taken. */
            shoot_dates?: string | null;
            /** @description What is paid. */
            compensation?: string | null;
            /** @description The language of the text below. */
            language: components["schemas"]["Language"];
            /** @description Whether a guardian has to sign. */
            guardian_needed: boolean;
            /** @description The full text. */
            text: string;
            /** @description SHA-256 of it, hex: what is signed names it. */
            text_sha256: string;
            /** @description The release form. */
            form: components["schemas"]["FormRef"];
            /** @description Pictures in question. */
            pictures: string[];
            /**
             * Format: date-time
             * @description Until when it can be answered.
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description When it was sent.
             */
            sent_at: string;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            answered_at?: string | null;
        };
        /** @description A talent as they see themselves. */
        PortalTalent: {
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /** @description Their name. */
            name: string;
            language?: components["schemas"]["Language"] | null;
            /** @description Their mail address, all but hidden. */
            email_hint?: string | null;
            /** @description Whether they showed that it is theirs. */
            email_proved: boolean;
            /** @description Whether a guardian speaks for them today. */
            minor: boolean;
            /**
             * Format: date
             * @description The day they come of age.
             */
            majority_on?: string | null;
        };
        /** @description What stands on the wall. It is shown this once. */
        Poster: {
            /**
             * Format: uuid
             * @description The open request.
             */
            id: string;
            /** @description What the QR code holds. */
            link: string;
            /** @description The page on which the code can be typed. */
            address: string;
            /** @description The code. */
            code: string;
        };
        /** @description So many of a kind ended like that. */
        PrivacyAnswered: {
            /** @description What was asked for. */
            kind: components["schemas"]["PrivacyKind"];
            /** @description How it ended. */
            outcome: components["schemas"]["PrivacyOutcome"];
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /**
             * Format: int64
             * @description Of them, those that a page answered in the same moment.
             */
            at_once: number;
        };
        /** @description It was received. */
        PrivacyAsked: {
            /**
             * Format: uuid
             * @description The request. It opens nothing; the code belongs to it.
             */
            id: string;
        };
        /** @description What anybody asks. */
        PrivacyAsking: {
            /** @description What is asked for. */
            kind: components["schemas"]["PrivacyKind"];
            /** @description In words of one's own. */
            text: string;
            /** @description The name of who asks. */
            name: string;
            /** @description Where the answer goes. */
            email: string;
            /** @description The language they read. */
            language: components["schemas"]["Language"];
            /**
             * Format: uuid
             * @description The workspace that is asked, as a link named it; whoever runs the installation where left out or unknown.
             */
            workspace_id?: string | null;
        };
        /**
         * @description Who wrote something.
         * @enum {string}
         */
        PrivacyAuthor: "asker" | "desk";
        /** @description A code as it was typed. */
        PrivacyCode: {
            /**
             * Format: uuid
             * @description The request.
             */
            id: string;
            /** @description Six digits. */
            code: string;
        };
        /** @description A workspace to hand a request on to. */
        PrivacyDesk: {
            /**
             * Format: uuid
             * @description The workspace.
             */
            id: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A request with everything about it, for the desk. */
        PrivacyDetail: components["schemas"]["PrivacyRequest"] & {
            /** @description What was written, oldest first. */
            messages: components["schemas"]["PrivacyMessage"][];
            /** @description What the ledger says of it, oldest first. */
            history: components["schemas"]["PrivacyEntry"][];
            /** @description Talent of the workspace with the same mail address, while it is not known whom it is about. */
            suggestions: components["schemas"]["PrivacyPerson"][];
        };
        /** @description What the ledger says of a request. */
        PrivacyEntry: {
            /** @description What happened. */
            kind: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Name of the account that did it, where there still is one. */
            by?: string | null;
        };
        /**
         * @description What is asked for.
         * @enum {string}
         */
        PrivacyKind: "access" | "correction" | "deletion" | "portability" | "objection" | "restriction" | "other";
        /** @description What a link holds. */
        PrivacyLink: {
            /** @description What stands behind the `#` of the link. */
            link: string;
        };
        /** @description Something that was written about a request. */
        PrivacyMessage: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Who wrote it. */
            author: components["schemas"]["PrivacyAuthor"];
            /** @description What it is. */
            kind: components["schemas"]["PrivacyMessageKind"];
            /** @description Name of who wrote for the desk; told to the desk alone. */
            by?: string | null;
            /** @description What it says. */
            text: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /**
         * @description What something that was written is.
         * @enum {string}
         */
        PrivacyMessageKind: "request" | "message" | "note" | "extension" | "refusal" | "done";
        /** @description How a desk stands. */
        PrivacyMetrics: {
            /**
             * Format: int64
             * @description Requests that wait for an answer.
             */
            open: number;
            /**
             * Format: int64
             * @description Of them, those that are due within seven days.
             */
            due_soon: number;
            /**
             * Format: int64
             * @description Of them, those whose time is over.
             */
            overdue: number;
            /**
             * Format: int64
             * @description Of them, those that the desk was alarmed about.
             */
            alarmed: number;
            /**
             * Format: int64
             * @description Those that one has to look at: of the open ones those due within seven days, overdue or alarmed; of all those whose
             *     asker wrote last.
             */
            pressing: number;
            /**
             * Format: int64
             * @description Those whose asker wrote last, answered ones among them.
             */
            waiting: number;
            /**
             * Format: int64
             * @description Answered, ever.
             */
            done: number;
            /**
             * Format: int64
             * @description Refused, ever.
             */
            refused: number;
            /**
             * Format: date
             * @description From which day on answers are counted below.
             */
            since: string;
            /** @description What was answered from that day on. */
            answered: components["schemas"]["PrivacyAnswered"][];
            /**
             * Format: double
             * @description Half of those were answered in at most so many days. What a page answered in the same moment does not count.
             */
            median_days?: number | null;
        };
        /** @description A request that its code opened. */
        PrivacyOpened: {
            /** @description What opens it again: it stands behind the `#` of a link. */
            link: string;
            /** @description The request. */
            request: components["schemas"]["OwnPrivacyRequest"];
        };
        /**
         * @description How a request came.
         * @enum {string}
         */
        PrivacyOrigin: "visitor" | "talent" | "account";
        /**
         * @description How a request ended.
         * @enum {string}
         */
        PrivacyOutcome: "done" | "refused" | "erased";
        /** @description A talent that a request is about, or may be. */
        PrivacyPerson: {
            /**
             * Format: uuid
             * @description The talent.
             */
            id: string;
            /** @description Their name. */
            name: string;
        };
        /** @description Something to add, by a link. */
        PrivacyReply: {
            /** @description What stands behind the `#` of the link. */
            link: string;
            /** @description What one writes. */
            text: string;
        };
        /** @description A request as a desk lists it. */
        PrivacyRequest: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The workspace that answers; none where whoever runs the installation does.
             */
            workspace_id?: string | null;
            /** @description What is asked for. */
            kind: components["schemas"]["PrivacyKind"];
            /** @description How it came. */
            origin: components["schemas"]["PrivacyOrigin"];
            /** @description Where it stands. */
            state: components["schemas"]["PrivacyState"];
            outcome?: components["schemas"]["PrivacyOutcome"] | null;
            /** @description Whether a page answered it in the same moment. */
            at_once: boolean;
            /** @description Name of who asks; none once it was emptied. */
            name?: string | null;
            /** @description Their mail address, where there is one. */
            email?: string | null;
            /** @description The language they read. */
            language: string;
            /** @description Whether it is known who asks: the mail address was shown to be theirs, or they came by their own page or account. */
            identified: boolean;
            talent?: components["schemas"]["PrivacyPerson"] | null;
            /**
             * Format: date-time
             * @description When it was received.
             */
            received_at: string;
            /**
             * Format: date
             * @description The last day on which an answer is in time.
             */
            due_on: string;
            /** @description Whether that day has passed without an answer. */
            overdue: boolean;
            /**
             * Format: date-time
             * @description When the desk was alarmed.
             */
            alarmed_at?: string | null;
            /**
             * Format: date-time
             * @description When the time for an answer was extended.
             */
            extended_at?: string | null;
            /**
             * Format: date
             * @description To which day it can be extended now; none where it cannot.
             */
            extendable_to?: string | null;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            closed_at?: string | null;
            /**
             * Format: date-time
             * @description When what it said of a person was dropped.
             */
            emptied_at?: string | null;
            /** @description Whether the asker wrote last. */
            waits: boolean;
        };
        /**
         * @description Where a request stands.
         * @enum {string}
         */
        PrivacyState: "open" | "done" | "refused";
        /** @description Why a request was not done (RFC 9457). */
        Problem: {
            /** @description Always `about:blank`: what it is stands in `code`. */
            type: string;
            /** @description The status in words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What is wrong and what to do about it. */
            detail: string;
            /** @description Stable, machine-readable name. */
            code: string;
            /** @description The fields that are wrong, where it is fields. */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description How far an export has come. */
        Progress: {
            /**
             * Format: int64
             * @description Assets looked at.
             */
            done: number;
            /**
             * Format: int64
             * @description Assets in all.
             */
            total: number;
        };
        /** @description A project as the caller sees it. */
        Project: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The workspace that owns it.
             */
            workspace_id: string;
            /** @description Its name. */
            name: string;
            /** @description A few words about it. */
            description?: string | null;
            /** @description The caller's role. */
            role: components["schemas"]["ProjectRole"];
            current_use?: components["schemas"]["UseBody"] | null;
            /** @description Whether faces are matched. */
            face_matching: components["schemas"]["FaceMatching"];
            /** @description What is in it. */
            counts: components["schemas"]["Counts"];
            /** @description Up to four assets to stand for it. */
            covers: string[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it last changed, or its newest picture came.
             */
            updated_at: string;
        };
        /** @description What of a project can be changed. */
        ProjectChange: {
            /** @description Its name. */
            name?: string | null;
            /** @description A few words about it; empty to remove them. */
            description?: string | null;
            current_use?: components["schemas"]["UseBody"] | null;
            face_matching?: components["schemas"]["MatchingSwitch"] | null;
        };
        /** @description Somebody with a role of their own in a project. */
        ProjectMember: {
            /**
             * Format: uuid
             * @description The account.
             */
            account_id: string;
            /** @description Its name. */
            name: string;
            /** @description Its mail address; for who may manage people, and for itself. */
            email?: string | null;
            /** @description What it may do: the project's word, or the workspace's where that is more. */
            role: components["schemas"]["ProjectRole"];
            /** @description Whether it is from outside the workspace. */
            collaborator: boolean;
        };
        /** @description Another role in a project. */
        ProjectMemberChange: {
            /** @description The role from now on. */
            role: components["schemas"]["ProjectRole"];
        };
        /**
         * @description A role in a project; a later one includes the earlier ones.
         * @enum {string}
         */
        ProjectRole: "viewer" | "reviewer" | "editor" | "manager";
        /**
         * @description What a picture is used for.
         * @enum {string}
         */
        Purpose: "editorial" | "advertising" | "marketing" | "merchandising" | "publicity" | "social_media" | "derivative_works" | "internal" | "ai_training";
        /** @description What is asked of many by a table. */
        Question: {
            /**
             * Format: uuid
             * @description The release form; the built-in one for most occasions, or for minors, where left out.
             */
            form_id?: string | null;
            language?: components["schemas"]["Language"] | null;
            /** @description The question, in a sentence. */
            title: string;
            /** @description A few words to the talent. */
            message?: string | null;
            /** @description When pictures are taken, in words. */
            shoot_dates?: string | null;
            /** @description What is paid, in words. */
            compensation?: string | null;
            /** @description What is asked for, item by item. */
            items: components["schemas"]["RequestItem"][];
            territories: "worldwide" | string[];
            /**
             * Format: date
             * @description First day, in the workspace's time zone.
             */
            starts_on: string;
            /**
             * Format: date
             * @description Last day; until it is withdrawn where left out.
             */
            ends_on?: string | null;
            /** @description Whether matching is asked for, as a question of its own. */
            asks_biometric?: boolean;
            /** @description Pictures in question: the talent sees those they are confirmed on, everybody else covered. */
            asset_ids?: string[];
            /**
             * Format: date
             * @description The last day on which it can be answered.
             */
            expires_on: string;
            /**
             * Format: int64
             * @description After how many days who has not answered is reminded by mail, twice at most; never where left out.
             */
            remind_after_days?: number | null;
        };
        /** @description Somebody who gets to see it. */
        Recipient: {
            /** @description How. */
            kind: components["schemas"]["RecipientKind"];
            /** @description Who: a name, an address, a server. Missing where a guest gave none. */
            name?: string | null;
            /** @description What of: a project, a workspace, a bucket. */
            place?: string | null;
            /**
             * Format: date-time
             * @description When, where it was once.
             */
            at?: string | null;
        };
        /**
         * @description How somebody gets to see it.
         * @enum {string}
         */
        RecipientKind: "collaborator" | "guest" | "copy" | "mail_server" | "storage";
        /**
         * @description How an agreement came about that somebody else writes down.
         * @enum {string}
         */
        RecordedMethod: "paper" | "recorded";
        /** @description A photo a talent is enrolled from. */
        Reference: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Whether a picture of the face was kept besides the template. */
            has_picture: boolean;
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
        };
        /** @description A refusal. */
        Refusal: {
            /** @description Why. The asker is told, and that they may complain and go to court. */
            reason: string;
        };
        /** @description A request in the register. */
        RegisterEntry: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What was asked for. */
            kind: components["schemas"]["PrivacyKind"];
            /** @description How it came. */
            origin: components["schemas"]["PrivacyOrigin"];
            /** @description Name of who asked; none once it was emptied. */
            name?: string | null;
            /** @description Whether it was known who asked. */
            identified: boolean;
            /**
             * Format: date-time
             * @description When it was received.
             */
            received_at: string;
            /**
             * Format: date
             * @description The last day on which an answer is, or was, in time.
             */
            due_on: string;
            /**
             * Format: date-time
             * @description When the time for an answer was extended.
             */
            extended_at?: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["PrivacyState"];
            outcome?: components["schemas"]["PrivacyOutcome"] | null;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            closed_at?: string | null;
            /** @description Whether a page answered it in the same moment. */
            at_once: boolean;
            /** @description Whether it was answered too late, or is late now. */
            late: boolean;
        };
        /**
         * @description Who may make an account.
         * @enum {string}
         */
        Registration: "open" | "closed";
        /**
         * @description Who agreed: the talent in person, or the guardian of a minor.
         * @enum {string}
         */
        Relation: "self" | "guardian";
        /** @description A release form in one of its versions. */
        ReleaseForm: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description What it is for. */
            kind: components["schemas"]["FormKind"];
            /**
             * Format: int64
             * @description The version, from 1.
             */
            version: number;
            /** @description Whether the version is published: requests take the latest one that is, and it never changes. */
            published: boolean;
            /** @description Whether every workspace has it. Such a form cannot be changed, only copied. */
            built_in: boolean;
            /** @description The texts, with merge fields in double braces. */
            texts: components["schemas"]["FormTexts"];
            /**
             * Format: date-time
             * @description When the version was last changed.
             */
            changed_at?: string | null;
            /**
             * Format: date-time
             * @description When the version was published.
             */
            published_at?: string | null;
            /** @description By whom. */
            published_by?: string | null;
            /**
             * Format: int64
             * @description The version that requests take; none while nothing is published.
             */
            published_version?: number | null;
        };
        /** @description A table of signed releases on its way in. */
        ReleaseImport: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Where the releases go.
             */
            workspace_id: string;
            /** @description Name of the table at home. */
            filename: string;
            /** @description How far it has come. */
            state: components["schemas"]["ImportState"];
            /**
             * Format: int64
             * @description Rows of the table, each a consent.
             */
            rows: number;
            /**
             * Format: int64
             * @description People who will be added.
             */
            talent_new: number;
            /**
             * Format: int64
             * @description People who are known.
             */
            talent_known: number;
            /**
             * Format: int64
             * @description What somebody should look at, in all rows.
             */
            warnings: number;
            /** @description Columns of the table that nobody reads. */
            unread_columns: string[];
            /**
             * Format: int64
             * @description PDFs that the rows name.
             */
            files: number;
            /**
             * Format: int64
             * @description How many of them were sent.
             */
            received: number;
            /** @description Those that were not, by the names that the table has for them. */
            missing: string[];
            /** @description Who brought it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it goes, where nobody touches it.
             */
            expires_at: string;
            /**
             * Format: date-time
             * @description When it was committed, or could not be.
             */
            finished_at?: string | null;
            fault?: components["schemas"]["ImportFault"] | null;
        };
        /** @description Progress of matching a workspace again. */
        Rematch: {
            /** @description Whether a pass is under way or waits. */
            running: boolean;
            /**
             * Format: int64
             * @description Faces looked at.
             */
            done: number;
            /**
             * Format: int64
             * @description Faces in all.
             */
            total: number;
        };
        /** @description A request as members of the workspace see it. */
        Request: components["schemas"]["TermsBody"] & {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Who is asked. */
            talent: components["schemas"]["Named"];
            /**
             * Format: uuid
             * @description What the pictures are for.
             */
            project_id: string;
            /** @description Where it stands. */
            state: components["schemas"]["RequestState"];
            /** @description The question, in a sentence. */
            title: string;
            /** @description A few words to the talent. */
            message?: string | null;
            /** @description When pictures are taken, in words. */
            shoot_dates?: string | null;
            /** @description What is paid, in words. */
            compensation?: string | null;
            /** @description The language it was sent in. */
            language: components["schemas"]["Language"];
            /** @description The release form. */
            form: components["schemas"]["FormRef"];
            /** @description Pictures in question. */
            asset_ids: string[];
            /** @description Whether it went by mail. */
            by_mail: boolean;
            /** @description Who asked. */
            created_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the talent first opened it.
             */
            opened_at?: string | null;
            /**
             * Format: date-time
             * @description When it was signed, declined or taken back.
             */
            answered_at?: string | null;
            /**
             * Format: date-time
             * @description When the talent was last reminded.
             */
            reminded_at?: string | null;
            /**
             * Format: date-time
             * @description When they are reminded by itself next; never any more where left out.
             */
            remind_at?: string | null;
            /**
             * Format: int64
             * @description How often they were reminded by itself.
             */
            reminders: number;
            /**
             * Format: date-time
             * @description Until when it can be answered.
             */
            expires_at: string;
            /** @description Why it was declined, where told. */
            reason?: string | null;
        };
        /** @description How many of a project's requests stand where. */
        RequestCounts: {
            /** Format: int64 */
            sent: number;
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            signed: number;
            /** Format: int64 */
            declined: number;
            /** Format: int64 */
            expired: number;
            /** Format: int64 */
            withdrawn: number;
        };
        /** @description One thing that is asked for. */
        RequestItem: {
            /** @description What for. */
            purpose: components["schemas"]["Purpose"];
            /** @description Where it would appear. */
            channels: components["schemas"]["Channel"][];
            /** @description A few words about it. */
            note?: string | null;
        };
        /** @description A request that was made, and the link that opens it. */
        RequestLink: {
            /**
             * Format: uuid
             * @description The request.
             */
            id: string;
            /**
             * Format: uuid
             * @description Who is asked.
             */
            talent_id: string;
            /** @description The link, shown this once; none where it goes by mail. */
            link?: string | null;
        };
        /** @description A list: the same question to everybody in a table. */
        RequestList: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description What the pictures are for.
             */
            project_id: string;
            /** @description How far it is. */
            state: components["schemas"]["RequestListState"];
            /** @description Why it stopped by itself. */
            problem?: string | null;
            /** @description What is asked. */
            question: components["schemas"]["Question"];
            /** @description How many rows there are, and of which kinds. */
            counts: components["schemas"]["RequestListCounts"];
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who sent it last. */
            sent_by?: string | null;
            /**
             * Format: date-time
             * @description When it was last sent.
             */
            sent_at?: string | null;
            /**
             * Format: date-time
             * @description When the last row was done.
             */
            finished_at?: string | null;
        };
        /** @description How many rows of a list there are, and of which kinds. */
        RequestListCounts: {
            /**
             * Format: int64
             * @description All of them.
             */
            rows: number;
            /**
             * Format: int64
             * @description People who are new to the workspace.
             */
            new_talent: number;
            /**
             * Format: int64
             * @description People whom it knew by their address.
             */
            known_talent: number;
            /**
             * Format: int64
             * @description Asked by mail.
             */
            by_mail: number;
            /**
             * Format: int64
             * @description Asked by a link that is handed out.
             */
            by_link: number;
            /**
             * Format: int64
             * @description Not asked yet.
             */
            waiting: number;
            /**
             * Format: int64
             * @description Asked.
             */
            asked: number;
            /**
             * Format: int64
             * @description Could not be asked.
             */
            failed: number;
        };
        /** @description A question and a table, for the documentation. */
        RequestListForm: {
            /** @description What is asked. */
            question: components["schemas"]["Question"];
            /**
             * Format: binary
             * @description Whom: comma-separated values with the columns name (or first and last name), email, language, birth_date or
             *     majority_on; at most 10,000 rows and 4 MiB.
             */
            table: string;
        };
        /**
         * @description What of a row is worth a look: the directory has another name for the address; somebody of that name is in it, and
         *     a new person will be made; they have a request of this project that they can still answer.
         * @enum {string}
         */
        RequestListNote: "named_differently" | "name_known" | "asked_already";
        /** @description A row of a list. */
        RequestListRow: {
            /**
             * Format: int64
             * @description Its number in the table, as a spreadsheet counts: the heading is row 1.
             */
            row: number;
            /** @description Whom to ask. */
            name: string;
            /** @description Their mail address. */
            email?: string | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: date
             * @description The day a minor comes of age, where the table tells one.
             */
            majority_on?: string | null;
            /** @description Whether the workspace knew them. */
            known: boolean;
            /** @description By which name, where the table has another. */
            known_as?: string | null;
            /** @description What is worth a look before it is sent. */
            notes: components["schemas"]["RequestListNote"][];
            /**
             * Format: uuid
             * @description Who they are, where known by now.
             */
            talent_id?: string | null;
            /**
             * Format: uuid
             * @description The request that was made.
             */
            request_id?: string | null;
            /** @description How far it is. */
            state: components["schemas"]["RequestListRowState"];
            /** @description Why they could not be asked: a stable name. */
            code?: string | null;
            /** @description And in words. */
            detail?: string | null;
        };
        /**
         * @description How far a row of such a list is.
         * @enum {string}
         */
        RequestListRowState: "waiting" | "asked" | "failed";
        /** @description A page of a list's rows. */
        RequestListRows: {
            /** @description The rows. */
            items: components["schemas"]["RequestListRow"][];
            /**
             * Format: int64
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: number | null;
        };
        /**
         * @description How far a list of people to ask is; `stopped` where it can go on.
         * @enum {string}
         */
        RequestListState: "draft" | "sending" | "stopped" | "done";
        /** @description A page of a project's requests. */
        RequestPage: {
            /** @description The requests. */
            items: components["schemas"]["Request"][];
            /**
             * Format: uuid
             * @description Where the next page begins; null on the last.
             */
            next_cursor?: string | null;
            /** @description How many of the project's requests stand where. */
            counts: components["schemas"]["RequestCounts"];
        };
        /**
         * @description Where a request stands.
         * @enum {string}
         */
        RequestState: "sent" | "opened" | "signed" | "declined" | "expired" | "withdrawn";
        /** @description Something about a row that may be right, and that somebody should look at. */
        RowWarning: {
            /**
             * @description Stable, machine-readable name: `ended`, `already_there`, `twice_in_table`, `file_shared`, `namesake`, `name_differs`,
             *     `signed_on_assumed`.
             */
            code: string;
            /** @description What it is. */
            detail: string;
        };
        /**
         * @description How far the search for faces has come.
         * @enum {string}
         */
        ScanState: "pending" | "quick" | "thorough" | "failed" | "not_searchable";
        /** @description What a likeness consent covers. */
        Scope: {
            projects: "all" | string[];
            /** @description What for. */
            purposes: components["schemas"]["Purpose"][];
            /** @description Where it appears. */
            channels: components["schemas"]["Channel"][];
            territories: "worldwide" | string[];
            /**
             * Format: date
             * @description First day, in the workspace's time zone.
             */
            starts_on: string;
            /**
             * Format: date
             * @description Last day.
             */
            ends_on?: string | null;
        };
        /** @description A browser that is signed in. */
        Session: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /** @description Browser. */
            browser: string;
            /** @description Operating system. */
            system: string;
            /** @description Address it was opened from. */
            address: string;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            last_seen_at: string;
        };
        /** @description A share as those see it who work on its project. */
        Share: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Whose assets it shows.
             */
            project_id: string;
            /** @description What guests read above the pictures. */
            title: string;
            /** @description And below the title. */
            message?: string | null;
            /** @description What it is for. */
            use: components["schemas"]["UseBody"];
            /** @description Whether its link opens it. */
            state: components["schemas"]["ShareState"];
            /**
             * Format: date-time
             * @description From when on it opens nothing.
             */
            expires_at: string;
            /** @description Whether it asks for a password. */
            has_password: boolean;
            /** @description Whether files may be taken away. */
            downloads: boolean;
            /** @description Whether the guest's name is drawn on what is shown. */
            watermark: boolean;
            /** @description Whether guests give a name. */
            ask_name: boolean;
            /**
             * Format: int64
             * @description Assets in it.
             */
            assets: number;
            /**
             * Format: int64
             * @description How often it was opened.
             */
            visits: number;
            /**
             * Format: int64
             * @description Files taken away.
             */
            taken: number;
            /**
             * Format: date-time
             * @description When it was last opened.
             */
            last_opened_at?: string | null;
            /** @description Who made it. */
            created_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who took it back. */
            revoked_by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            revoked_at?: string | null;
        };
        /** @description What can be changed of a share. */
        ShareChange: {
            /** @description What guests read above the pictures. */
            title?: string | null;
            /** @description Whether files may be taken away. */
            downloads?: boolean | null;
            /**
             * Format: date-time
             * @description From when on it opens nothing, at most a year from now.
             */
            expires_at?: string | null;
        };
        /**
         * @description Whether a share's link opens it.
         * @enum {string}
         */
        ShareState: "open" | "expired" | "revoked";
        /** @description What a guest finds behind a link. */
        Shared: {
            /** @description What it is called. */
            title: string;
            /** @description What whoever sent it says. */
            message?: string | null;
            /** @description Who shares it: the workspace's name. */
            from: string;
            /**
             * Format: uuid
             * @description The workspace: whom a privacy request names.
             */
            workspace_id: string;
            /** @description What the pictures may be used for. */
            use: components["schemas"]["UseBody"];
            /**
             * Format: date-time
             * @description From when on the link opens nothing.
             */
            expires_at: string;
            /** @description Whether files may be taken away. */
            downloads: boolean;
            /** @description Whether the guest's name is drawn on the pictures. */
            watermark: boolean;
            /** @description The name that the guest gave. */
            name?: string | null;
            /** @description The pictures, in order. */
            items: components["schemas"]["SharedItem"][];
        };
        /** @description One picture behind a link. */
        SharedItem: {
            /**
             * Format: uuid
             * @description Its id behind this link.
             */
            id: string;
            /**
             * Format: int64
             * @description Its place, from 1.
             */
            number: number;
            /** @description What it is. */
            kind: components["schemas"]["AssetKind"];
            /**
             * Format: int64
             * @description Pixels across.
             */
            width?: number | null;
            /**
             * Format: int64
             * @description Pixels down.
             */
            height?: number | null;
            /** @description What may be seen of it at this moment. */
            state: components["schemas"]["ItemState"];
        };
        /** @description What signing in takes. */
        SignIn: {
            /** @description Mail address. */
            email: string;
            /** @description Password. */
            password: string;
        };
        /** @description What signing up takes. */
        SignUp: {
            /** @description Mail address. */
            email: string;
            /** @description At least 12 characters, not a common one. */
            password: string;
            /** @description Name as shown to others. */
            name: string;
            /**
             * Format: date
             * @description Only used to check the age; never stored.
             */
            date_of_birth: string;
            /** @description Must be true. */
            accept_policies: boolean;
            /** @description What an invitation's link holds: the account joins by it, also where nobody else may make one. */
            invitation?: string | null;
            language?: components["schemas"]["Language"] | null;
        };
        /** @description What was given. */
        Signed: {
            /** @description One consent for each item agreed to, and one for matching. */
            consents: components["schemas"]["PortalConsent"][];
        };
        /** @description A public key of a workspace. */
        SigningKey: {
            /** @description Its thumbprint (RFC 7638), by which proofs name it. */
            kid: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Since when another one signs. What it signed until then still holds.
             */
            retired_at?: string | null;
        };
        /** @description A manager's statement. */
        Statement: {
            /** @description Its words. */
            text: string;
            /** @description Who stated it. */
            by: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
        };
        /** @description What may go, and why the rest may not. */
        Survey: {
            /** @description Assets by clearance. */
            counts: components["schemas"]["SurveyCounts"];
            /** @description Why assets are not cleared, most assets first. */
            reasons: components["schemas"]["SurveyReason"][];
        };
        /** @description Assets by clearance. */
        SurveyCounts: {
            /**
             * Format: int64
             * @description They may go.
             */
            cleared: number;
            /**
             * Format: int64
             * @description Somebody has to look.
             */
            needs_review: number;
            /**
             * Format: int64
             * @description Somebody did not agree.
             */
            blocked: number;
        };
        /** @description One reason why assets are not cleared. */
        SurveyReason: {
            /** @description What the assets are because of it. */
            state: components["schemas"]["ClearanceState"];
            /** @description The reason. */
            reason: string;
            /**
             * Format: uuid
             * @description The talent who did not agree, where one is confirmed.
             */
            talent_id?: string | null;
            /** @description Their name. */
            talent_name?: string | null;
            /**
             * Format: int64
             * @description How many assets.
             */
            assets: number;
            /** @description A few of the faces. */
            faces: string[];
        };
        /** @description A form with a table, for the documentation. */
        TableForm: {
            /**
             * Format: binary
             * @description Comma-separated values, in whatever dialect.
             */
            table: string;
        };
        /** @description A takeout as its account sees it. */
        Takeout: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description How far it has come; `outdated` where something in it was deleted since, and the archive with it. */
            state: components["schemas"]["TakeoutState"];
            /**
             * Format: int64
             * @description Files that are in it.
             */
            done: number;
            /**
             * Format: int64
             * @description Files in all.
             */
            total: number;
            /**
             * Format: int64
             * @description Size of the archive, bytes.
             */
            bytes?: number | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was ready.
             */
            finished_at?: string | null;
            /**
             * Format: date-time
             * @description Until when it can be taken.
             */
            ends_at?: string | null;
        };
        /**
         * @description How far a takeout has come; `outdated` where something in it was deleted since.
         * @enum {string}
         */
        TakeoutState: "running" | "ready" | "failed" | "outdated";
        /** @description A depicted person as a member of their workspace sees them. */
        Talent: {
            /**
             * Format: uuid
             * @description Their id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The workspace that knows them.
             */
            workspace_id: string;
            /** @description Their name. */
            name: string;
            /** @description Mail address. */
            email?: string | null;
            /**
             * Format: date
             * @description The day a minor comes of age; not set for whoever is of age.
             */
            majority_on?: string | null;
            /** @description Notes of the workspace. */
            notes?: string | null;
            /**
             * Format: date-time
             * @description When they were added.
             */
            created_at: string;
            /** @description Photos they are matched with. */
            references: components["schemas"]["Reference"][];
            /** @description Whether they agree to be matched today. */
            biometric: boolean;
            /**
             * Format: int64
             * @description How many of their consents are in force today.
             */
            consents_in_force: number;
            /** @description Whether one of these has no evidence yet. */
            evidence_missing: boolean;
            /**
             * Format: int64
             * @description In how many assets they are confirmed.
             */
            assets: number;
            /** @description The open requests that they came by themselves. */
            came_by: components["schemas"]["CameBy"][];
        };
        /** @description What of a talent can be changed; null removes it. */
        TalentChange: {
            /** @description Their name. */
            name?: string | null;
            /** @description Mail address. */
            email?: string | null;
            /**
             * Format: date
             * @description The day a minor comes of age.
             */
            majority_on?: string | null;
            /** @description Notes of the workspace. */
            notes?: string | null;
        };
        /** @description A link to a talent's own page. */
        TalentLink: {
            /** @description Shown this once. */
            link: string;
        };
        /** @description What is asked for, as it goes over the API. */
        TermsBody: {
            /** @description Item by item. */
            items: components["schemas"]["RequestItem"][];
            territories: "worldwide" | string[];
            /**
             * Format: date
             * @description First day, in the workspace's time zone.
             */
            starts_on: string;
            /**
             * Format: date
             * @description Last day; until it is withdrawn where left out.
             */
            ends_on?: string | null;
            /** @description Whether matching is asked for, as a question of its own. */
            asks_biometric: boolean;
        };
        /** @description Cosine similarities, 0 to 1. */
        Thresholds: {
            /**
             * Format: double
             * @description From here on a match is suggested.
             */
            suggest: number;
            /**
             * Format: double
             * @description From here on it counts as sure.
             */
            strict: number;
        };
        /** @description What is to be verified. */
        ToVerify: {
            /** @description A receipt or `manifest.jws`, as it was handed out; at most 64 KiB. */
            text: string;
        };
        /** @description A token as it is listed. */
        Token: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What it is for. */
            name: string;
            /** @description What it may do. */
            scopes: string[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it stops working.
             */
            expires_at?: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            last_used_at?: string | null;
        };
        /** @description One who was told. */
        Told: {
            /** @description Their mail address. */
            address: string;
            /**
             * Format: date-time
             * @description When they were told last.
             */
            told_at: string;
            /**
             * Format: int64
             * @description How often.
             */
            times: number;
            /**
             * Format: date-time
             * @description When they said that it is done.
             */
            acknowledged_at?: string | null;
        };
        /**
         * @description What becomes of faces that are not allowed: their asset stays, or they are covered.
         * @enum {string}
         */
        Unresolved: "block" | "redact";
        /** @description A file on its way in. */
        Upload: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description Where it goes.
             */
            project_id: string;
            /** @description Its name at home. */
            filename: string;
            /** @description Its type as told. */
            filetype: string;
            /**
             * Format: int64
             * @description When it last changed at home, in milliseconds since 1970, where the client told: tells files of one name and
             *     length apart.
             */
            modified?: number | null;
            /**
             * Format: int64
             * @description Bytes in all.
             */
            length: number;
            /**
             * Format: int64
             * @description Bytes that are durable.
             */
            offset: number;
            /**
             * Format: date-time
             * @description When it was announced.
             */
            created_at: string;
        };
        /** @description A use without its day, as it goes over the API. */
        UsageBody: {
            /** @description What for. */
            purpose: components["schemas"]["Purpose"];
            /** @description Where it appears. */
            channels: components["schemas"]["Channel"][];
            territories: "worldwide" | string[];
        };
        /** @description What is about to be done, as it goes over the API; the project is the asset's. */
        UseBody: {
            /** @description What for. */
            purpose: components["schemas"]["Purpose"];
            /** @description Where it appears. */
            channels: components["schemas"]["Channel"][];
            territories: "worldwide" | string[];
            /**
             * Format: date
             * @description When, in the workspace's time zone.
             */
            on: string;
        };
        /** @description The gate's answer for one face. */
        Verdict: {
            /**
             * Format: uuid
             * @description The face.
             */
            face_id: string;
            /** @description Whether it may leave. */
            allowed: boolean;
            /** @description Why. */
            reason: string;
            /**
             * Format: uuid
             * @description The consent it rests on, or the one that comes nearest.
             */
            consent_id?: string | null;
            /**
             * Format: uuid
             * @description The override that lets it through.
             */
            override_id?: string | null;
        };
        /** @description Whether something proves what it says. */
        Verification: {
            /** @description Whether it does. */
            valid: boolean;
            /** @description Why not: a stable code. */
            fault?: string | null;
            /** @description Why not, in words. */
            detail?: string | null;
            /** @description What it is, where it is valid: receipt or manifest. */
            kind?: string | null;
            /** @description The thumbprint of the key that signed it. */
            kid?: string | null;
            known?: components["schemas"]["KnownKey"] | null;
            /** @description Where the signer publishes its keys, as the file says. */
            keys_address?: string | null;
            /**
             * Format: date-time
             * @description When it was signed, as the signer says.
             */
            signed_at?: string | null;
            /** @description All that was signed, where it is valid. */
            payload?: Record<string, never> | null;
        };
        /** @description A line of the view log. */
        View: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What happened. */
            what: components["schemas"]["Viewed"];
            /** @description Whether faces were covered. */
            covered: boolean;
            /**
             * Format: uuid
             * @description Which asset; none where the share was opened.
             */
            asset_id?: string | null;
            /** @description The asset's name, while there is one. */
            asset_name?: string | null;
            /**
             * Format: uuid
             * @description Lines of one browser have this in common.
             */
            visit_id: string;
            /** @description The name that the guest gave. */
            name?: string | null;
            /** @description Where from, shortened; forgotten after 30 days. */
            address?: string | null;
            /** @description Browser. */
            browser: string;
            /** @description Operating system. */
            system: string;
        };
        /**
         * @description What a guest did.
         * @enum {string}
         */
        Viewed: "opened" | "seen" | "downloaded";
        /** @description A face that waits, with what is shown around it. */
        Waiting: {
            /** @description The face. */
            face: components["schemas"]["Face"];
            /** @description Its picture. */
            asset: components["schemas"]["WaitingAsset"];
            /** @description Its project. */
            project: components["schemas"]["WaitingProject"];
            talent?: components["schemas"]["WaitingTalent"] | null;
        };
        /** @description The picture of a face that waits. */
        WaitingAsset: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            width?: number | null;
            /** Format: int64 */
            height?: number | null;
        };
        /** @description The project of a face that waits. */
        WaitingProject: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description Whom matching means, with the references that there is a picture of to compare with. */
        WaitingTalent: {
            /** Format: uuid */
            id: string;
            name: string;
            reference_ids: string[];
        };
        /**
         * @description Whose data a column holds.
         * @enum {string}
         */
        Whose: "account" | "talent" | "guest" | "asked" | "nobody";
        /** @description Something to write. */
        Words: {
            /** @description What one writes. */
            text: string;
        };
        /** @description A workspace as a member sees it. */
        Workspace: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description IANA time zone in which its dates are meant. */
            time_zone: string;
            /** @description Country whose law applies, ISO 3166-1 alpha-2: as chosen, else that of the time zone. None for a zone without one. */
            country?: string | null;
            /** @description The caller's role. */
            role: components["schemas"]["WorkspaceRole"];
            /** @description From which similarity on matches are suggested and sure. */
            thresholds: components["schemas"]["Thresholds"];
            /** @description Purposes for which incidental faces may be shown. */
            incidental_purposes: components["schemas"]["Purpose"][];
            /**
             * Format: int64
             * @description Suggested faces that wait in the review queue, counted up to 10,000.
             */
            review_count: number;
        };
        /** @description What of a workspace can be changed. */
        WorkspaceChange: {
            /** @description Its name. */
            name?: string | null;
            /** @description IANA time zone. */
            time_zone?: string | null;
            /** @description Country whose law applies, ISO 3166-1 alpha-2. */
            country?: string | null;
            thresholds?: components["schemas"]["Thresholds"] | null;
            /** @description Purposes for which incidental faces may be shown. */
            incidental_purposes?: components["schemas"]["Purpose"][] | null;
        };
        /**
         * @description A role in a workspace; a later one includes the earlier ones.
         * @enum {string}
         */
        WorkspaceRole: "member" | "admin" | "owner";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "get /.well-known/mixip/{w}/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": Record<string, never>;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            201: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/accounts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressProof"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/assets/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/assets/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/assets/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/assets/{a}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/assets/{a}/faces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Face"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/assets/{a}/faces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFace"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Face"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/assets/{a}/renditions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
                name: "original" | "preview" | "thumb";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description It is the one that the caller has */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/assets/{a}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "put /api/v1/assets/{a}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStatement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/consents/{c}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/consents/{c}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    /** @description Accept */
                    vary?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/jose": string;
                    "application/json": Record<string, never>;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/consents/{c}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewWithdrawal"] | null;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/evidence/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description It is the one that the caller has */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/exports/{e}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description It is the one that the caller has */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/exports/{e}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutThere"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/exports/{e}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/exports/{e}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNotice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutThere"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/faces/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/faces/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Face"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/faces/{f}/crop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JPEG */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/faces/{f}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Override"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/faces/{f}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["OverrideForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/forms/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ReleaseForm"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/forms/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/forms/{f}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseForm"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/forms/{f}/publish": {
        parameters: {
            query?: {
                /** @description `changed_at` of the version that was read. Where somebody wrote since, nothing is published. */
                read_at?: string;
            };
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseForm"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/forms/{f}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                f: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseForm"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLook"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/invitations/{i}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/mail": {
        parameters: {
            query?: {
                /** @description Only in this state. */
                state?: "queued" | "sent" | "failed";
                /** @description Where to go on. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ListedLetter"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/mail/{m}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                m: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLetter"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/mail/{m}/html": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                m: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/mail/{m}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                m: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedLetter"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyData"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Takeout"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Takeout"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Takeout"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/me/exports/{e}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me/exports/{e}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                e: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ZIP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description It is the one that the caller has */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/me/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrivacyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/me/privacy-requests/{r}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Words"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/me/projects": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Project"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "put /api/v1/me/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/me/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/notices/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeLook"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/notices/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeLook"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/notices/{n}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                n: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutThere"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/open-requests/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Joining"];
            };
        };
        responses: {
            /** @description The page is open; for somebody new the cookie is set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/open-requests/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRequestLook"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/open-requests/{o}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                o: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/open-requests/{o}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                o: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Poster"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/overrides/{o}/document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                o: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description It is the one that the caller has */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/overrides/{o}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                o: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "put /api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Deletion"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/consents/{c}/narrow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Narrowing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalConsent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal/consents/{c}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/consents/{c}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                c: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewWithdrawal"] | null;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalConsent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/email-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/email-codes/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portal"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal/pictures": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_PortalPicture"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal/pictures/{a}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/pictures/{a}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dispute"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrivacyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/privacy-requests/{r}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Words"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/requests/{r}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Declining"] | null;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/portal/requests/{r}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/requests/{r}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignature"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signed"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/selfies": {
        parameters: {
            query?: {
                /** @description Whether a picture of the face may be kept besides the measurement; not where left out. */
                keep_picture?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/portal/selfies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/portal/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Opening"];
            };
        };
        responses: {
            /** @description Opened; the cookie is set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/portal/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/privacy-desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_PrivacyDesk"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/privacy-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyMetrics"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/privacy-register": {
        parameters: {
            query?: {
                /** @description As JSON where left out. */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"][];
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/privacy-requests": {
        parameters: {
            query?: {
                /** @description Which requests; open ones where left out. */
                filter?: "open" | "overdue" | "alarm" | "waiting" | "done" | "refused";
                /** @description How they came; however where left out. */
                origin?: "visitor" | "talent" | "account";
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_PrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyAsking"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyAsked"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyOpened"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyReply"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/privacy-requests/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/{r}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/{r}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Extension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/{r}/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandingOn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/{r}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Words"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/{r}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Words"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/privacy-requests/{r}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "put /api/v1/privacy-requests/{r}/talent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Attaching"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyDetail"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/projects/{p}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/projects/{p}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/assets": {
        parameters: {
            query?: {
                /** @description Only of this kind. */
                kind?: "image" | "video" | "audio" | "document";
                /** @description Only with this clearance. */
                clearance?: "cleared" | "needs_review" | "blocked";
                /** @description Only in this state. */
                state?: "processing" | "ready" | "failed";
                /** @description Words of the name. */
                q?: string;
                /** @description On which this talent is confirmed. */
                talent_id?: string;
                /** @description The order; newest first where left out. */
                sort?: "newest" | "oldest" | "name" | "captured";
                /** @description Where to go on. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Asset"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/board": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BoardQuestion"] | null;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/board/assets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BoardPage"] | null;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Asset"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/board/table": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BoardTable"] | null;
            };
        };
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/exports": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Export"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Invitation"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProjectInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ProjectMember"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/projects/{p}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/projects/{p}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMemberChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMember"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/open-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OpenRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/open-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOpenRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Poster"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/request-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequests"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/request-lists": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_RequestList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/request-lists": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RequestListForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/requests": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
                /** @description Only those that stand there now. */
                state?: components["schemas"]["RequestState"];
            };
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequests"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asked"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/shares": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Share"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShare"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeShare"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/shares/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AboutShare"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/projects/{p}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ListedUpload"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/projects/{p}/uploads": {
        parameters: {
            query?: never;
            header: {
                /** @example 1.0.0 */
                "Tus-Resumable": string;
                /** @description Bytes in all */
                "Upload-Length": number;
                /** @description filename, filetype, modified (ms since 1970), each in base64 */
                "Upload-Metadata": string;
            };
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    Location?: string;
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "options /api/v1/projects/{p}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                p: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/references/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/references/{r}/image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JPEG */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/release-imports/{i}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseImport"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/release-imports/{i}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/release-imports/{i}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseImport"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "put /api/v1/release-imports/{i}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
                /** @description As the table writes it */
                name: string;
            };
            cookie?: never;
        };
        /** @description The PDF */
        requestBody?: {
            content: {
                "application/pdf": unknown;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedFile"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/release-imports/{i}/rows": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                i: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ImportedRow"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/request-lists/{l}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/request-lists/{l}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/request-lists/{l}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links */
            200: {
                headers: {
                    /** @description Accept */
                    vary?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": components["schemas"]["HandedLinks"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/request-lists/{l}/rows": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: number;
                /** @description At most 500; 100 where left out. */
                limit?: number;
                /** @description Only rows in this state. */
                state?: components["schemas"]["RequestListRowState"];
            };
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestListRows"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/request-lists/{l}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/request-lists/{l}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                l: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/requests/{r}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/requests/{r}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/requests/{r}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/requests/{r}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                r: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Request"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Session"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/sessions/current/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/sessions/{s}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                s: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/shared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shared"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/shared/items/{i}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                i: string;
                name: "original" | "preview" | "thumb";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description A range of it */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/shared/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenShare"];
            };
        };
        responses: {
            201: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetIn"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/shares/{s}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                s: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/shares/{s}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                s: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/shares/{s}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                s: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/shares/{s}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                s: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeShare"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/shares/{s}/views": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                s: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_View"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/talent/{t}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/talent/{t}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/talent/{t}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TalentChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/talent/{t}/appearances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Appearance"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/talent/{t}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Consent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/talent/{t}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/talent/{t}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OutThere"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/talent/{t}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalentLink"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/talent/{t}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/talent/{t}/references": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/talent/{t}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                t: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Request"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Token"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/uploads/{u}": {
        parameters: {
            query?: never;
            header: {
                /** @example 1.0.0 */
                "Tus-Resumable": string;
            };
            path: {
                u: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "head /api/v1/uploads/{u}": {
        parameters: {
            query?: never;
            header: {
                /** @example 1.0.0 */
                "Tus-Resumable": string;
            };
            path: {
                u: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "Upload-Length"?: number;
                    "Upload-Metadata"?: string;
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/uploads/{u}": {
        parameters: {
            query?: never;
            header: {
                /** @example 1.0.0 */
                "Tus-Resumable": string;
                /** @description Where these bytes begin */
                "Upload-Offset": number;
            };
            path: {
                u: string;
            };
            cookie?: never;
        };
        /** @description Any bytes */
        requestBody?: {
            content: {
                "application/offset+octet-stream": unknown;
            };
        };
        responses: {
            204: {
                headers: {
                    "Mixip-Asset"?: string | null;
                    "Mixip-Duplicate"?: boolean | null;
                    "Upload-Offset"?: number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToVerify"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/workspaces/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/copies": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_OutThere"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/exports": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Export"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/forms": {
        parameters: {
            query?: {
                /** @description Only what requests take: each form in its latest published version. */
                published?: boolean;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ReleaseForm"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/forms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseForm"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/forms/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPreview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormPreview"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Invitation"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeInvitation"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/ledger": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: number;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Member"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete /api/v1/workspaces/{w}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "patch /api/v1/workspaces/{w}/members/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/privacy-metrics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyMetrics"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/privacy-register": {
        parameters: {
            query?: {
                /** @description As JSON where left out. */
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterEntry"][];
                    "text/csv": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/privacy-requests": {
        parameters: {
            query?: {
                /** @description Which requests; open ones where left out. */
                filter?: "open" | "overdue" | "alarm" | "waiting" | "done" | "refused";
                /** @description How they came; however where left out. */
                origin?: "visitor" | "talent" | "account";
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_PrivacyRequest"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/projects": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Project"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/release-imports": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ReleaseImport"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/release-imports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TableForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseImport"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/rematch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rematch"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/review": {
        parameters: {
            query?: {
                /** @description Of one project; of the whole workspace where left out. */
                project_id?: string;
                /** @description What matching says; `possible` where left out. */
                label?: "cleared" | "possible" | "unknown";
                /** @description Where to go on. */
                cursor?: string;
                /** @description At most 200; 50 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_SigningKey"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /api/v1/workspaces/{w}/talent": {
        parameters: {
            query?: {
                /** @description Words of the name. */
                q?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description At most 500; 100 where left out. */
                limit?: number;
            };
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Talent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "post /api/v1/workspaces/{w}/talent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                w: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTalent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Talent"];
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get /readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Why it was not done */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
