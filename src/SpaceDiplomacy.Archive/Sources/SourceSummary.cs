using System.Linq.Expressions;
using SpaceDiplomacy.Archive.Dates;

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
