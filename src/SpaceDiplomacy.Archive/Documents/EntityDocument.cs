using SpaceDiplomacy.Archive.Entities;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record EntityDocument : RecordDocument
{
    public required string Name { get; init; }

    public required string? Country { get; init; }

    public required string Summary { get; init; }

    internal static EntityDocument Fields(DocumentFields f, EntityDocument? d) => new()
    {
        Name = f.Text("name", d?.Name),
        Country = f.OptionalCountry("country", d?.Country),
        Summary = f.Body(d?.Summary, "what the entity is"),
    };

    internal Entity ToRow() => new()
    {
        Name = Name,
        Country = Country,
        Summary = Summary,
    };
}
