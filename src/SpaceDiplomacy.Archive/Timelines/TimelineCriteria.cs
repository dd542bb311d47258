using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>
/// Whose and which part of the archive's time is asked for. Officials and agencies widen each other. Topics choose among
/// statements; without official or agency they bring the sanctions and events that those statements are linked to.
/// </summary>
public sealed record TimelineCriteria
{
    /// <summary>Slugs of officials: their offices, statements, events and the sanctions on them.</summary>
    public IReadOnlyList<string> Officials { get; init; } = [];

    /// <summary>Slugs of agencies: who held office there, what was said in office, events, and the sanctions on them.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>Slugs of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The left edge is its first day.</summary>
    public EdtfDate? From { get; init; }

    /// <summary>The right edge is its last day.</summary>
    public EdtfDate? To { get; init; }

    /// <summary>A day to mark and to say the state of; it leaves nothing out.</summary>
    public EdtfDate? On { get; init; }

    /// <summary>Whose statements are asked for.</summary>
    public SpokenBy SpokenBy => new(Officials, Agencies, Topics);

    /// <summary>Whether officials or agencies are named.</summary>
    public bool HasSubjects => Officials.Count + Agencies.Count > 0;
}
