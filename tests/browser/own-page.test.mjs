// A person who is asked by mail, for matching too: the address is confirmed by a code, a photo is measured, pictures appear,
// one of them is disputed; another device needs a code; in the end everything about them is downloaded and deleted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import {
  checkAccessibility,
  checkFits,
  openPage,
  photo,
  startBrowser,
  startServer,
  until,
} from "./harness.mjs";
import {
  choose,
  chooseCountries,
  makeProject,
  read,
  signUp,
  uploadSearched,
} from "./steps.mjs";

const PERSON = "Mara Odili";
const ADDRESS = "mara@example.org";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
let server, browser, desk, phone, project, talent, link;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  desk = await openPage(browser);
  phone = await openPage(browser, PHONE);
  await signUp(desk.page, server.base, "Ines Kaspar", "ines@example.org");
  project = await makeProject(desk.page, "Harbour light");
  await uploadSearched(desk.page, project, [
    photo("one.jpg"),
    photo("both.jpg"),
  ]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const fine = async (page, where) => {
  await checkFits(page, where);
  await checkAccessibility(page, where);
};
/** The newest letter to the person that holds something, once it was sent. */
async function letter(pattern, known = 0) {
  let found;
  await until("a letter", () => {
    const all = server
      .letters()
      .filter((l) => l.to.includes(ADDRESS) && pattern.test(l.text));
    found = all.length > known ? pattern.exec(all.at(-1).text) : undefined;
    return found !== undefined;
  });
  return found;
}
const CODE = /^\s*(\d{6})\s*$/m;
const codes = () =>
  server.letters().filter((l) => l.to.includes(ADDRESS) && CODE.test(l.text))
    .length;

test("a person’s own page", async (t) => {
  await t.test("the producer asks by mail, for matching too", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "Face matching is off" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Switch matching on" }).click();
    await dialog.getByLabel("Legal ground").fill("Everybody on set is asked.");
    await dialog.getByRole("button", { name: "Switch matching on" }).click();
    await page.getByRole("button", { name: "Face matching is on" }).waitFor();

    await page.goto(`${server.base}/talent`);
    await page.getByRole("button", { name: "Add talent" }).first().click();
    await dialog.getByLabel("Name").fill(PERSON);
    await dialog.getByLabel(/^Mail address/).fill(ADDRESS);
    await dialog.getByRole("button", { name: "Add talent" }).click();
    await page.getByRole("heading", { name: PERSON, level: 1 }).waitFor();
    talent = new URL(page.url()).pathname.split("/").at(-1);

    await page.goto(`${server.base}/projects/${project}/requests/new`);
    await page.getByLabel("Find a person").fill("mara");
    await page.getByRole("option", { name: PERSON }).click();
    await choose(page, "Purpose", /^Editorial/);
    await choose(page, "Channels", "Print", "Web");
    await chooseCountries(page, "Germany");
    await page
      .getByRole("checkbox", {
        name: /whether a computer may look for their face/,
      })
      .check();
    await page.getByRole("button", { name: "Send 1 request" }).click();
    await page.getByText("1 request is on its way").waitFor();
    [link] = await letter(/http\S+\/t#[A-Za-z0-9_-]{43}/);
  });

  await t.test(
    "the address is confirmed by a code, and the face is agreed to by itself (A4)",
    async () => {
      const { page } = phone;
      await page.goto(link);
      await page
        .getByRole("heading", { level: 1, name: /^May we use/ })
        .waitFor();
      await page.getByRole("button", { name: "Send me the code" }).click();
      const [, code] = await letter(CODE);
      await page.getByLabel("Code from the mail").fill(code);
      await page.getByText(/example\.org is confirmed\.$/).waitFor();
      await page
        .getByRole("switch", { name: "May a computer look for your face?" })
        .click();
      await page.getByRole("dialog").getByRole("checkbox").check();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: "Yes, I agree to this" })
        .click();
      await page.getByRole("checkbox", { name: "Web" }).check({ force: true });
      await page.getByLabel("Your full name").fill(PERSON);
      await page
        .getByRole("button", { name: "Type your name instead." })
        .click();
      await fine(page, "a request that asks for the face");
      await page
        .getByRole("button", {
          name: "Agree to articles and reports and face search",
        })
        .click();
      await page
        .getByRole("heading", { name: `Thank you, ${PERSON}` })
        .waitFor();
      const { items } = await read(desk.page, `/talent/${talent}/consents`);
      assert.deepEqual(items.map((c) => c.kind).sort(), [
        "biometric",
        "likeness",
      ]);
      assert.deepEqual(items.find((c) => c.scope).scope.channels, ["web"]);
      const receipt = page.waitForEvent("download");
      await page.getByRole("button", { name: "Receipt: Face search" }).click();
      assert.match(
        readFileSync(await (await receipt).path(), "latin1"),
        /^[\w-]+\.[\w-]+\.[\w-]+\s*$/,
        "a compact JWS",
      );
      const copy = page.waitForEvent("download");
      await page.getByRole("button", { name: "Your copy as PDF" }).click();
      assert.match(readFileSync(await (await copy).path(), "latin1"), /^%PDF-/);
    },
  );

  await t.test(
    "measures a photo; the pictures appear, with the own face framed",
    async () => {
      const { page } = phone;
      await page.getByRole("button", { name: "To my page" }).click();
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Choose a photo" }).click();
      await (await chooser).setFiles(photo("one-again.jpg"));
      await page.getByText("What is kept of this photo").waitFor();
      const keeps = page.getByRole("checkbox", {
        name: "Keep a cutout of my face",
      });
      assert.equal(await keeps.isChecked(), false);
      await keeps.check();
      await page.getByText("A measurement and a cutout of your face").waitFor();
      await keeps.uncheck();
      await fine(page, "the photo before it is sent");
      await page.getByRole("button", { name: "Measure this photo" }).click();
      await page.getByText("Your face is measured.").waitFor();
      await page.getByText("1 measurement of your face is kept").waitFor();
      await until(
        "the match",
        async () => (await read(page, "/portal/pictures")).items.length === 2,
      );
      await page.reload();
      await page
        .getByRole("button", { name: /^Picture 2 from “Harbour light”/ })
        .waitFor();
      await fine(page, "the own page with pictures");
    },
  );

  await t.test("disputes one of them", async () => {
    const { page } = phone;
    await page
      .getByRole("button", { name: /^Picture 2 from “Harbour light”/ })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "That is not me" }).click();
    await dialog.getByRole("button", { name: "That is not me" }).click();
    await page.getByText("Noted: that is not you.").waitFor();
    assert.equal((await read(page, "/portal/pictures")).items.length, 1);
  });

  await t.test("another device needs a code from the mail", async () => {
    const before = codes();
    const other = await openPage(browser, PHONE);
    await other.page.goto(link);
    await other.page.getByRole("heading", { name: "Is it you?" }).waitFor();
    const [, code] = await letter(CODE, before);
    await other.page.getByLabel("Code from the mail").fill(code);
    await other.page
      .getByRole("heading", { name: `${PERSON}, this is your page` })
      .waitFor();
    await other.page
      .getByRole("button", { name: "Sign out on this device" })
      .click();
    await other.page
      .getByRole("heading", { name: "This device is signed out" })
      .waitFor();
    await other.page.context().close();
  });

  await t.test("downloads everything, then deletes themselves", async () => {
    const { page } = phone;
    const download = page.waitForEvent("download");
    await page
      .getByRole("button", { name: "Download everything held on you" })
      .click();
    const script =
      "import io,sys,zipfile; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); assert z.testzip() is None; print(len(z.namelist()))";
    const input = readFileSync(await (await download).path());
    assert.ok(Number(execFileSync("python3", ["-c", script], { input })) > 0);
    await page.getByRole("button", { name: "Delete me" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Type “Mara Odili”/).fill(PERSON);
    await fine(page, "deleting oneself");
    await dialog.getByRole("button", { name: "Delete me for good" }).click();
    await page.getByRole("heading", { name: "You are deleted here" }).waitFor();
    await page.goto(link);
    await page.reload();
    await page
      .getByRole("heading", { name: "This link does not open anything" })
      .waitFor();
    const { items } = await read(
      desk.page,
      `/workspaces/${(await read(desk.page, "/me")).workspaces[0].id}/talent`,
    );
    assert.deepEqual(items, []);
  });

  await t.test("no page broke its own rules (B12, D7)", async () => {
    assert.equal(await phone.page.evaluate(() => localStorage.length), 0);
    const faults = [...phone.faults, ...desk.faults].filter(
      (fault) => !/status of 403/.test(fault),
    );
    assert.deepEqual(faults, []);
  });
});
