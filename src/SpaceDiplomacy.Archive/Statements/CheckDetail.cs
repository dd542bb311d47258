using System.Linq.Expressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Quoting;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>A stored check as pages and JSON show it.</summary>
public sealed record CheckDetail
{
    /// <summary>The projection of a check, for use inside queries.</summary>
    public static readonly Expression<Func<WordingCheck, CheckDetail>> Projection = c => new CheckDetail
    {
        Source = c.Source.Slug,
        Result = c.Result,
        FoldingTerms = c.Foldings,
        Passage = c.Exact == null ? null : new QuotePassage(c.Exact, c.Prefix!, c.Suffix!, c.Start!.Value, c.End!.Value),
        Sha256 = c.Sha256,
        CapturedOn = c.Source.Capture == null ? null : c.Source.Capture.CapturedOn,
    };

    /// <summary>The slug of the source that was looked in.</summary>
    public required string Source { get; init; }

    public required CheckResult Result { get; init; }

    public required List<string> FoldingTerms { get; init; }

    public required QuotePassage? Passage { get; init; }

    /// <summary>SHA-256 of the capture; null where there is none.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The day on which the source was captured.</summary>
    public required DateOnly? CapturedOn { get; init; }

    /// <summary>What was set aside.</summary>
    public IEnumerable<QuoteFolding> Foldings => FoldingTerms.Select(Vocabulary.Parse<QuoteFolding>);
}

/// <summary>A check of a source with the wording that was looked for.</summary>
public sealed record CheckedWording
{
    public required string Statement { get; init; }

    public required string Official { get; init; }

    public required EdtfDate Date { get; init; }

    /// <summary>The place of the wording in its statement, from 0.</summary>
    public required int Position { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    public required CheckResult Result { get; init; }

    public required StandingSummary Standing { get; init; }
}

public static class CheckQueries
{
    /// <summary>The wordings that were looked for in a source, by statement.</summary>
    public static IQueryable<CheckedWording> LookedForIn(this IQueryable<WordingCheck> checks, string source) =>
        checks.Where(c => c.Source.Slug == source)
            .OrderBy(c => c.Wording.Statement.Number).ThenBy(c => c.Wording.Position)
            .Select(c => new CheckedWording
            {
                Statement = c.Wording.Statement.Slug,
                Official = c.Wording.Statement.Official.Name,
                Date = c.Wording.Statement.Date,
                Position = c.Wording.Position,
                Language = c.Wording.Language,
                Text = c.Wording.Text,
                Result = c.Result,
                Standing = new StandingSummary(
                    c.Wording.Statement.Standing.Value,
                    c.Wording.Statement.Standing.Note,
                    c.Wording.Statement.StandingSources.Cited()),
            });
}
