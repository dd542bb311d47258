using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record SourceDocument : RecordDocument
{
    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string? Author { get; init; }

    public required EdtfDate? Published { get; init; }

    public required string Url { get; init; }

    public required string? ArchivedUrl { get; init; }

    public required SourceKind Kind { get; init; }

    public required string Language { get; init; }

    internal static SourceDocument Fields(DocumentFields f, SourceDocument? d)
    {
        f.NoBody("nothing: what a source says stands in the records that cite it");
        return new()
        {
            Title = f.Text("title", d?.Title),
            Publisher = f.Text("publisher", d?.Publisher),
            Author = f.OptionalText("author", d?.Author),
            Published = f.OptionalDate("published", DateLimits.Publishing, d?.Published),
            Url = f.Url("url", d?.Url),
            ArchivedUrl = f.OptionalUrl("archived-url", d?.ArchivedUrl),
            Kind = f.Term("kind", d?.Kind),
            Language = f.Language("language", d?.Language),
        };
    }

    internal Source ToRow() => new()
    {
        Title = Title,
        Publisher = Publisher,
        Author = Author,
        Published = Published,
        Url = Url,
        ArchivedUrl = ArchivedUrl,
        Kind = Kind,
        Language = Language,
    };
}
