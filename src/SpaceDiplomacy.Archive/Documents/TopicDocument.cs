using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record TopicDocument : RecordDocument
{
    public required string Name { get; init; }

    internal static TopicDocument Fields(DocumentFields f, TopicDocument? d) => new() { Name = f.Text("name", d?.Name) };

    internal Topic ToRow() => new() { Name = Name };
}
