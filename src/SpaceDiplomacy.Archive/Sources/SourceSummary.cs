using System.Linq.Expressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Sources;

/// <summary>A source as lists and citations show it.</summary>
public sealed record SourceSummary
{
    /// <summary>The projection of a source, for use inside queries.</summary>
    internal static readonly Expression<Func<Source, SourceSummary>> Projection = s => new SourceSummary
    {
        Slug = s.Slug,
        Title = s.Title,
        Publisher = s.Publisher,
        Author = s.Author,
        Published = s.Published,
        Url = s.Url,
        ArchivedUrl = s.ArchivedUrl,
        Kind = s.Kind,
        Language = s.Language,
    };

    internal static readonly Func<Source, SourceSummary> Of = Projection.Compile();

    /// <summary>What <see cref="Read"/> reads of a source that a query calls <c>src</c>.</summary>
    internal const string Columns = """
        src.Slug, src.Title, src.Publisher, src.Author, src.Published_Text, src.Url, src.ArchivedUrl, src.Kind, src.Language
        """;

    /// <summary>The source of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The place of the first of <see cref="Columns"/>.</param>
    internal static SourceSummary Read(RawStatement row, int first) => new()
    {
        Slug = row.Text(first),
        Title = row.Text(first + 1),
        Publisher = row.Text(first + 2),
        Author = row.TextOrNull(first + 3),
        Published = row.DateOrNull(first + 4),
        Url = row.Text(first + 5),
        ArchivedUrl = row.TextOrNull(first + 6),
        Kind = row.Term<SourceKind>(first + 7),
        Language = row.Text(first + 8),
    };

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string? Author { get; init; }

    public required EdtfDate? Published { get; init; }

    public required string Url { get; init; }

    public required string? ArchivedUrl { get; init; }

    public required SourceKind Kind { get; init; }

    public required string Language { get; init; }
}
