using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record AuthorityDocument : RecordDocument
{
    public required string Name { get; init; }

    public required string Jurisdiction { get; init; }

    internal static AuthorityDocument Fields(DocumentFields f, AuthorityDocument? d) => new()
    {
        Name = f.Text("name", d?.Name),
        Jurisdiction = f.Country("jurisdiction", d?.Jurisdiction),
    };

    internal Authority ToRow() => new()
    {
        Name = Name,
        Jurisdiction = Jurisdiction,
    };
}
