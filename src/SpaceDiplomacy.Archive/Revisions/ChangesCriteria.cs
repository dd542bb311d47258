using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>Which changes a reader asks for; what is null narrows nothing.</summary>
public sealed record ChangesCriteria
{
    public RecordKind? Kind { get; init; }

    /// <summary>The slug of an official that the changes concern: their own record, or one that names them.</summary>
    public string? Official { get; init; }

    /// <summary>The slug of an agency that the changes concern.</summary>
    public string? Agency { get; init; }

    public RevisionChange? Change { get; init; }

    /// <summary>Whether changes are asked for that concern somebody.</summary>
    public bool HasSubject => Official is not null || Agency is not null;
}
