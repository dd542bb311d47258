using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>What holds for every page there is, whatever is added.</summary>
public sealed class WholeSiteTests(Crawl crawl) : IClassFixture<Crawl>
{
    private const int PageLimit = 40 * 1024;

    /// <summary>Every link of a search repeats what is chosen already.</summary>
    private const int SearchLimit = 60 * 1024;
    private const int TimelineLimit = 150 * 1024;
    private const int WholeTimelineLimit = 400 * 1024;
    private const int RecordTimelineLimit = 120 * 1024;

    private static readonly string?[] RightToLeft = ["ar", "fa", "he", "ur", "ps", "ckb"];

    [Fact]
    public void Crawl_FindsTheWholeArchive()
    {
        foreach (var kind in new[] { "officials", "agencies", "entities", "events", "statements", "sanctions", "sources" })
        {
            var slugs = Directory.GetFiles(Path.Combine(Support.Repository.Seed, kind), "*.md")
                .Select(file => $"/{kind}/{Path.GetFileNameWithoutExtension(file)}");

            Assert.Empty(slugs.Except(crawl.Pages.Select(page => page.Address)));
        }
    }

    [Fact]
    public void EveryInternalLink_Resolves() =>
        Assert.Empty(crawl.Visits.Where(visit => visit.Status != HttpStatusCode.OK)
            .Select(visit => $"{(int)visit.Status} {visit.Address}, linked from {visit.From}"));

    [Fact]
    public void EveryRecordThatAPageOfARecordShows_StandsInItsJson()
    {
        var json = crawl.Visits.Where(visit => visit.ContentType == "application/json")
            .ToDictionary(visit => visit.Address, visit => visit.Text);
        var pages = crawl.Pages.Where(page => ShownRecords.IsOfARecord(page.Address)).ToList();

        Assert.True(pages.Count > 1000);
        Assert.Empty(pages.SelectMany(page => ShownRecords.Listed(page.Document())
            .MissingIn(json[$"{page.Address}.json"]).Select(record => $"{page.Address} shows {record}")));
    }

    [Fact]
    public void EveryPage_AsksNoOtherHostForAnything() =>
        Assert.Empty(Failures(page =>
            page.QuerySelectorAll("[src], link[rel~=stylesheet], link[rel~=icon], form[action]")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action"))
                .Where(address => address is not null && !address.StartsWith('/'))));

    [Fact]
    public void EveryPage_HasTitleHeadingLanguageAndCanonicalLink() =>
        Assert.Empty(Failures(page => new[]
            {
                (Fits: page.QuerySelectorAll("h1").Length == 1, What: "one h1"),
                (Fits: !string.IsNullOrWhiteSpace(page.Title), What: "a title"),
                (Fits: page.DocumentElement.GetAttribute("lang") == "en", What: "lang"),
                (Fits: page.QuerySelectorAll("link[rel=canonical]").Length == 1, What: "a canonical link"),
                (Fits: page.QuerySelectorAll("main").Length == 1, What: "one main"),
                (Fits: page.QuerySelector("header nav[aria-label]") is not null, What: "navigation"),
                (Fits: page.QuerySelector("form[role=search] input[name=q]") is not null, What: "a search box"),
                (Fits: page.QuerySelector("a.skip[href='#content']") is not null, What: "a skip link"),
            }
            .Where(rule => !rule.Fits).Select(rule => rule.What)));

    [Fact]
    public void EveryPage_NamesItsControlsAndUsesEachIdOnce() =>
        Assert.Empty(Failures(page => page
            .QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(control => control.Closest("label") is null
                && page.QuerySelector($"label[for='{control.Id}']") is null
                && !control.HasAttribute("aria-label"))
            .Select(control => $"unlabelled {control.OuterHtml}")
            .Concat(page.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id)
                .Where(group => group.Count() > 1).Select(group => $"id {group.Key} twice"))));

    [Fact]
    public void EveryPage_IsWellFormedHtml() =>
        Assert.Empty(crawl.Pages.SelectMany(visit =>
        {
            var errors = new List<string>();
            var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
            parser.Error += (_, raised) =>
            {
                var error = (AngleSharp.Html.Dom.Events.HtmlErrorEvent)raised;
                if (!IsClosingGradient(visit.Text, error.Position.Position))
                {
                    errors.Add($"{visit.Address}: {error.Message}");
                }
            };
            parser.ParseDocument(visit.Text);
            return errors;
        }).Take(20));

    [Fact]
    public void EveryPage_KeepsInlineStylesAndScriptsOut() =>
        Assert.Empty(Failures(page => page
            .QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload], [onerror]")
            .Select(element => element.OuterHtml)));

    [Fact]
    public void EveryPage_StaysSmall() =>
        Assert.Empty(crawl.Pages
            .Select(visit => (visit.Address, Size: Encoding.UTF8.GetByteCount(visit.Text), Limit: LimitOf(visit)))
            .Where(page => page.Size > page.Limit)
            .Select(page => $"{page.Address}: {page.Size} bytes"));

    [Fact]
    public void ReportedSpeech_NeverStandsInQuotationMarks() =>
        Assert.Empty(Failures(page => page
            .QuerySelectorAll(".reported .quoted, .quoted .reported, blockquote .reported, .quoted.reported")
            .Select(element => element.OuterHtml)));

    [Fact]
    public void EveryText_RunsInTheDirectionOfItsLanguage() =>
        Assert.Empty(Failures(page => page.QuerySelectorAll("[lang], [dir=rtl]")
            .Where(element => RightToLeft.Contains(element.GetAttribute("lang")?.Split('-')[0]) != (element.GetAttribute("dir") == "rtl"))
            .Select(element => element.OuterHtml)));

    // AngleSharp minds the capital in closing tags inside SVG; the HTML standard (13.2.6.5) does not.
    private static bool IsClosingGradient(string html, int position) =>
        html.AsSpan(Math.Max(0, position - 1)).StartsWith("</linearGradient>", StringComparison.Ordinal);

    private static int LimitOf(Visit visit) => visit.Address.Split('?')[0].Split('/')[1..] switch
    {
        ["search"] => SearchLimit,
        ["timeline"] => WholeTimelineLimit,
        ["sanctions"] => TimelineLimit,
        ["officials" or "agencies" or "topics" or "events", _] => RecordTimelineLimit,
        _ => PageLimit,
    };

    private IEnumerable<string> Failures(Func<IDocument, IEnumerable<string?>> rule) =>
        crawl.Pages.SelectMany(visit =>
        {
            using var document = visit.Document();
            return rule(document).Select(failure => $"{visit.Address}: {failure}").ToList();
        }).Take(20);
}
