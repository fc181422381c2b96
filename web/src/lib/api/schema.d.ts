/* Written by `npm run api` from docs/openapi.json. */
export interface paths {
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
        /** The receipt of a consent, in the fields of ISO/IEC TS 27560. */
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
         * What happens, as server-sent events: `asset`, `face`, `project`, `talent`, `rematch`, `export`, `session` (signed
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
        patch?: never;
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
        /** @description An account as its owner sees it. */
        Account: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Mail address. */
            email: string;
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
         * @description Where a picture appears.
         * @enum {string}
         */
        Channel: "print" | "web" | "social" | "broadcast" | "out_of_home" | "email" | "internal";
        /**
         * @description Whether an asset may leave.
         * @enum {string}
         */
        ClearanceState: "cleared" | "needs_review" | "blocked";
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
        /** @description Numbers of assets, and of people confirmed on them. */
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
        };
        /**
         * @description How far an export has come; `blocked` where nothing could go.
         * @enum {string}
         */
        ExportState: "running" | "ready" | "blocked" | "failed" | "cancelled";
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
             * @description The frame or page it is on, from 0.
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
        };
        /** @description Why processing failed. */
        Failure: {
            /** @description Stable code. */
            code: string;
            /** @description A sentence with the remedy. */
            detail: string;
        };
        /** @description What is wrong with one field. */
        FieldProblem: {
            /** @description Its path in the body. */
            field: string;
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
        /** @description Who agreed. */
        GivenByBody: {
            /** @description As signed. */
            name: string;
            /** @description To the talent. */
            relation: components["schemas"]["Relation"];
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
                 * @description The frame or page it is on, from 0.
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
        /** @description An upload as it is listed: with the address to go on at. */
        ListedUpload: components["schemas"]["Upload"] & {
            /** @description Where tus goes on. */
            location: string;
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
        };
        /** @description Switches matching. */
        MatchingSwitch: {
            /** @description Whether faces are matched. */
            on: boolean;
            /** @description The legal ground; needed to switch it on (GDPR Article 9(2)). */
            ground?: string | null;
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
        /**
         * @description How an agreement came about.
         * @enum {string}
         */
        Method: "paper" | "recorded";
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
            method: components["schemas"]["Method"];
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
        };
        /** @description A box around a face that detection missed. */
        NewFace: {
            /** @description Where it is. */
            box: components["schemas"]["Bounds"];
        };
        /** @description What making a project takes. */
        NewProject: {
            /** @description Its name. */
            name: string;
            /** @description A few words about it. */
            description?: string | null;
            face_matching?: components["schemas"]["MatchingSwitch"] | null;
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
        /**
         * @description What became of a face.
         * @enum {string}
         */
        Outcome: "shown" | "covered";
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
        /** @description A question to the gate. */
        Question: {
            /** @description What is about to be done. */
            use: components["schemas"]["UseBody"];
        };
        /** @description A photo a talent is enrolled from. */
        Reference: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
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
        };
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
        /** @description Whom matching means, with the references to compare with. */
        WaitingTalent: {
            /** Format: uuid */
            id: string;
            name: string;
            reference_ids: string[];
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
                "application/json": components["schemas"]["Question"];
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
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
                "application/json": components["schemas"]["Question"];
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
