import { describe, expect, it } from "vitest";
import { articleOfHtml } from "../../../src/archive/html.ts";

const bodyOf = (title: string, ...paragraphs: readonly string[]) =>
  articleOfHtml(
    `<!doctype html><html><head><title>${title}</title></head><body><main><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join("")}</main></body></html>`,
    "/news/page.html",
  )?.body ?? null;

const NEWS =
  "The harbour council opened a new footbridge on Monday, two years after the old one was closed because of rust in its cables.";

describe("pages without their article", () => {
  it.each([
    [
      "of cookies",
      "We use cookies to improve your experience. By continuing you accept our cookie policy.",
      "Manage preferences. Read our privacy policy.",
    ],
    [
      "of consent",
      "We and our 120 partners store and/or access information on a device, such as unique identifiers.",
      "You can change your choices at any time. Your consent applies to this site only.",
    ],
    [
      "of a browser check",
      "Checking your browser before you go on. The site needs to review the security of your connection.",
      "Enable JavaScript and cookies to continue",
    ],
    [
      "in Arabic",
      "نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لحفظ المعلومات على جهازك وعرض إعلانات تناسبك.",
      "بالضغط على قبول فإنك توافق على ذلك، ويمكنك تغيير رأيك في أي وقت.",
    ],
  ])("are told by their notice %s", (_what, ...paragraphs) => {
    expect(bodyOf("Harbour Gazette", ...paragraphs)).toBeNull();
  });

  it("are not those whose article stands beside a notice", () => {
    const notice = "We use cookies. By continuing you accept our cookie policy.";
    expect(bodyOf("New footbridge opens", NEWS, `${NEWS} Residents welcomed it.`, notice)).toContain("footbridge");
  });

  it("are not news about cookies and privacy", () => {
    expect(
      bodyOf(
        "Regulator fines shop over cookies",
        "The data regulator fined an online shop 40,000 euros on Monday because it set advertising cookies without consent.",
        "The shop said it had changed its privacy policy and now asks visitors before it stores information on a device.",
      ),
    ).toContain("regulator");
    expect(
      bodyOf(
        "غرامة على متجر بسبب ملفات تعريف الارتباط",
        "غرّمت هيئة حماية البيانات متجرا إلكترونيا اليوم لأنه استخدم ملفات تعريف الارتباط من دون موافقة الزوار.",
        "وقال المتجر إنه غيّر سياسة الخصوصية، وإنه يسأل الزوار الآن قبل أن يحفظ شيئا على أجهزتهم.",
      ),
    ).toContain("غرّمت");
  });
});

describe("pages that are no article", () => {
  it.each([
    ["404 Not Found", "The requested URL was not found on this server."],
    ["Redirecting", "Redirecting to /news/12"],
    ["الصفحة غير موجودة | الرصيف", "عذرا، الرابط الذي طلبته غير موجود على الخادم."],
  ])("are those that a server sends instead: %s", (title, text) => {
    expect(bodyOf(title, text)).toBeNull();
  });

  it("are not news that sounds like one", () => {
    expect(bodyOf("404 dead after earthquake, officials say", NEWS)).toContain("footbridge");
    expect(bodyOf("Access denied: reporters kept out of trial", NEWS)).toContain("footbridge");
  });

  const items = Array.from(
    { length: 9 },
    (_, i) =>
      `<div><h3><a href="/${i}">Council looks again at plan number ${i}</a></h3><p>Teaser ${i}: residents of the quarter oppose the plan, and the vote is to be in the spring of next year.</p></div>`,
  ).join("");
  const listing = (head: string, article: string) =>
    articleOfHtml(
      `<html><head><title>City news</title>${head}</head><body>${article}<main>${items}</main></body></html>`,
      null,
    );

  it("are those that list others", () => {
    expect(listing("", "<h1>City news</h1>")).toBeNull();
  });

  it("are not articles with a list of others below", () => {
    const text = `<article><h1>Footbridge opens in the harbour</h1>${Array.from({ length: 9 }, (_, i) => `<p>${NEWS} It is the ${i + 2}th in the city.</p>`).join("")}</article>`;
    expect(listing("", text)?.body).toContain("footbridge");
    expect(listing('<meta property="og:type" content="article">', "")).not.toBeNull();
  });
});
