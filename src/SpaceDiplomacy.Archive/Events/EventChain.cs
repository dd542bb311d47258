using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>
/// What was said and done around an event. To it belong the statements that are linked to the event; statements by the
/// officials that it names and by people who held an office that day at an agency that it names; sanctions on these
/// officials and agencies; and other events that name one of them. Around an event that names nobody, everything does.
/// Dates that are too coarse to say count as within.
/// </summary>
public sealed record EventChain
{
    /// <summary>How many days before and after the event are looked at.</summary>
    public const int WindowDays = 90;

    /// <summary>How many entries there are at most, the nearest to the event.</summary>
    public const int Most = 50;

    /// <summary>The first day that is looked at around a date.</summary>
    internal static DateOnly FirstDay(EdtfDate date) => date.Earliest!.Value.Shifted(-WindowDays);

    /// <summary>The last day that is looked at around a date.</summary>
    internal static DateOnly LastDay(EdtfDate date) => date.Latest!.Value.Shifted(WindowDays);

    /// <summary>The event that stands in the middle.</summary>
    public required EventInChain Itself { get; init; }

    /// <summary>The first day that was looked at.</summary>
    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>How many entries belong to the chain, the event itself not counted.</summary>
    public required int Total { get; init; }

    /// <summary>The nearest of them in order of time, with the event itself in its place.</summary>
    public required IReadOnlyList<ChainEntry> Entries { get; init; }

    public bool IsItself(ChainEntry entry) => ReferenceEquals(entry, Itself);
}
