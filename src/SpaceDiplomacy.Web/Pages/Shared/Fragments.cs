using Microsoft.AspNetCore.Html;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Drawing;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>The pieces that pages are made of: each a Razor file of its name, or a word or picture drawn.</summary>
internal static class Fragments
{
    public static IHtmlContent CheckBadge(CheckResult result) => new Pages_Shared__CheckBadge { Model = result };

    public static IHtmlContent Choice(Choice choice) => new Pages_Shared__Choice { Model = choice };

    /// <summary>A date in words at its own precision.</summary>
    /// <param name="date">The date; null where none is recorded.</param>
    /// <param name="moment">Whether it is when something began, ended or was done once, rather than when it was.</param>
    /// <param name="otherwise">What stands for a date that is not recorded.</param>
    public static IHtmlContent Date(EdtfDate? date, bool moment = false, string otherwise = "") =>
        new HtmlString(date is null ? HtmlText.Encode(otherwise) : DateHtml.Of(date, moment));

    public static IHtmlContent LinkedStatements(IReadOnlyList<LinkedStatement> linked) =>
        new Pages_Shared__LinkedStatements { Model = linked };

    public static IHtmlContent LinkSources(IReadOnlyList<SourceSummary> own, IReadOnlyList<SourceSummary> statement) =>
        new Pages_Shared__LinkSources { Model = (own, statement) };

    /// <summary>The body of a record.</summary>
    public static IHtmlContent Markdown(string text) =>
        new HtmlString(text.Length == 0 ? "" : $"<div class=\"prose\">{MarkdownHtml.Of(text)}</div>");

    public static IHtmlContent Names(Names names) => new Pages_Shared__Names { Model = names };

    public static IHtmlContent Pager(Pager pager) => new Pages_Shared__Pager { Model = pager };

    public static IHtmlContent RecordTimeline(RecordTimeline timeline) => new Pages_Shared__RecordTimeline { Model = timeline };

    public static IHtmlContent RecordVersion(RecordVersionView version) => new Pages_Shared__RecordVersion { Model = version };

    public static IHtmlContent SanctionList(IReadOnlyList<SanctionSummary> sanctions) =>
        new Pages_Shared__SanctionList { Model = sanctions };

    public static IHtmlContent Source(SourceSummary source) => new Pages_Shared__Source { Model = source };

    public static IHtmlContent SourceMarks(IReadOnlyList<SourceSummary> sources) => new Pages_Shared__SourceMarks { Model = sources };

    public static IHtmlContent Sources(IReadOnlyList<SourceSummary> sources) => new Pages_Shared__Sources { Model = sources };

    public static IHtmlContent Standing(StandingSummary standing) => new Pages_Shared__Standing { Model = standing };

    public static IHtmlContent StatementCard(StatementSummary statement) => new Pages_Shared__StatementCard { Model = statement };

    public static IHtmlContent StatementList(IEnumerable<StatementSummary> statements) =>
        new Pages_Shared__StatementList { Model = statements };

    public static IHtmlContent StateOnDay(DayFigure day) => new Pages_Shared__StateOnDay { Model = day };

    public static IHtmlContent Summary(WordingText summary) => new Pages_Shared__Summary { Model = summary };

    /// <summary>A passage, with what was searched for marked.</summary>
    public static IHtmlContent TextRuns(IReadOnlyList<TextRun> runs) => new HtmlString(TextRunsHtml.Of(runs));

    /// <summary>A timeline, drawn; one on a page.</summary>
    /// <param name="picture">What is drawn.</param>
    /// <param name="name">What the picture shows, for those who do not see it.</param>
    /// <param name="open">The address that shows the statements behind a count; without it, those of its months.</param>
    public static IHtmlContent Timeline(TimelinePicture picture, string name, Func<TimelineCount, string>? open = null) =>
        new TimelineSvg(picture, "t") { Open = open ?? (count => SiteLinks.StatementsAround(count.Months)) }.Draw(name);

    public static IHtmlContent TimelineLegend(TimelinePicture picture) => new Pages_Shared__TimelineLegend { Model = picture };

    /// <summary>Two texts in one, with what only one of them has marked.</summary>
    public static IHtmlContent WordDiff(IReadOnlyList<DiffPart> parts) => new HtmlString(WordDiffHtml.Of(parts));

    /// <summary>Whether words are the speaker's own, translated, or only reported; and in which language, where that is not the site's.</summary>
    public static IHtmlContent WordingKind(WordingText wording, bool withLanguage = false) =>
        new HtmlString(WordingKindHtml.Of(wording, withLanguage));

    public static IHtmlContent Words(WordingText words) => new Pages_Shared__Words { Model = words };

    public static IHtmlContent YearChart(YearChart chart) => new Pages_Shared__YearChart { Model = chart };
}
