using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record EventDocument : RecordDocument
{
    public required EdtfDate Date { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Officials { get; init; }

    public required IReadOnlyList<string> Agencies { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Description { get; init; }

    internal static EventDocument Fields(DocumentFields f, EventDocument? d) => new()
    {
        Date = f.Date("date", DateLimits.Happening, d?.Date),
        Title = f.Text("title", d?.Title),
        Officials = f.References("officials", RecordKind.Officials, d?.Officials),
        Agencies = f.References("agencies", RecordKind.Agencies, d?.Agencies),
        Sources = f.Sources(d?.Sources),
        Description = f.Body(d?.Description, "what happened"),
    };

    internal Event ToRow(List<Official> officials, List<Agency> agencies, List<Source> sources) => new()
    {
        Title = Title,
        Date = Date,
        Description = Description,
        Officials = officials,
        Agencies = agencies,
        Sources = sources,
    };
}
