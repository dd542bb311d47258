using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>The state on a day with its sentences and links.</summary>
/// <param name="State">What held.</param>
/// <param name="Filter">Of whom.</param>
public sealed record DayFigure(StateOnDay State, TimelineFilter Filter)
{
    /// <summary>More offices or measures than this are counted and left to the table of the timeline.</summary>
    public const int Most = 12;

    /// <summary>"On 29 April 2014: one office held, 3 measures and possibly one more in force, 5 statements up to then."</summary>
    public string Sentence =>
        $"On {State.Day.DayToReaders()}: {Count(State.Offices, "office")} held, {Count(State.Sanctions, "measure")} in force, "
        + $"{Count(State.StatementCount, State.PossibleCount, "statement")} up to then.";

    /// <summary>What the dates leave open.</summary>
    public IEnumerable<string> Doubts =>
        from doubt in new (bool Applies, string Says)[]
        {
            (State.IsToCome, "This day has not come yet; what has no recorded end is marked “possibly”."),
            (State.HasDoubt && !State.IsToCome, "Of what is marked “possibly” the dates leave it open, or the start is not recorded."),
            (State.HasDoubt && !State.Day.IsExactDay, "The day is not one day: what changed within it is marked “possibly” too."),
            (State.HasQualifiedDate, "A date that this rests on is approximate or uncertain; close to such a date nothing is taken for certain."),
            (State.HasOpenEnd, "Where no end is recorded, it is taken to have lasted; it may have ended."),
            (State.Offices.Total + State.Sanctions.Total == 0, "That nothing is recorded does not mean that there was nothing."),
        }
        where doubt.Applies
        select doubt.Says;

    /// <summary>The timeline of the day itself, whose table has all that held.</summary>
    public string DayAddress => SiteLinks.TimelineOf(Filter.During(State.Day)) + "#table";

    /// <summary>
    /// The search for the statements that were or may have been made by then, the newest first. In a search an official and
    /// an agency narrow each other, which is not what the timeline shows: null where both are given.
    /// </summary>
    public string? StatementsAddress => Filter is { Official.Length: > 0, Agency.Length: > 0 } ? null : SearchAddress.Write(new()
    {
        Officials = Filter.Official,
        Agencies = Filter.Agency,
        Topics = Filter.Topic,
        To = State.Day,
        Sort = SearchSort.Newest,
    });

    private static string Count(HeldOnDay held, string what) => Count(held.Certain, held.Possible, what);

    private static string Count(int certain, int possible, string what) => (certain, possible) switch
    {
        (_, 0) => Counted.Of(certain, what),
        (0, _) => $"possibly {Counted.Of(possible, what)}",
        _ => $"{Counted.Of(certain, what)} and possibly {possible.ToReaders()} more",
    };
}
