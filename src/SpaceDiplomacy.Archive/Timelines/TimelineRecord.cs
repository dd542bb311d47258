namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>What a thing on a timeline is a record of.</summary>
public enum TimelineRecordKind
{
    Official,
    Agency,
    Entity,
    Authority,
    Sanction,
    Statement,
    Event,
}

/// <summary>The record behind a bar, a mark or a heading.</summary>
public sealed record TimelineRecord(TimelineRecordKind Kind, string Slug);
