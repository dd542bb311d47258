namespace SpaceDiplomacy.Archive.Records;

/// <summary>A record of any kind by address and name: what leads to it.</summary>
public sealed record RecordRef(RecordKind Kind, string Slug, string Name);

public static class RecordKinds
{
    /// <summary>One record of a kind, in JSON and for readers: <c>official</c>, <c>agency</c>, <c>entity</c>.</summary>
    public static string One(this RecordKind kind) =>
        kind.Term() is var many && many.EndsWith("ies", StringComparison.Ordinal) ? $"{many[..^3]}y" : many[..^1];
}
