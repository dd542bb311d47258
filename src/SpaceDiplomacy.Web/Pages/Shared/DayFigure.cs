using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>The state on a day with its sentences and links.</summary>
/// <param name="State">What held.</param>
/// <param name="Filter">Of whom.</param>
public sealed record DayFigure(StateOnDay State, TimelineFilter Filter)
{
    /// <summary>More offices or measures than this are counted and left to the timeline.</summary>
    public const int Most = 12;

    /// <summary>"On 29 April 2014: one office held, 3 measures in force, 5 statements up to then."</summary>
    public string Sentence =>
        $"On {Day}: {Count(State.Offices.Count, "office")} held, {Count(State.Sanctions.Count, "measure")} in force, "
        + $"{Count(State.StatementCount, "statement")} up to then{Possible}.";

    /// <summary>What the dates leave open.</summary>
    public IEnumerable<string> Doubts
    {
        get
        {
            if (State.HasDoubt)
            {
                yield return "What is marked “possibly” has dates too coarse or approximate to say, or its start is not recorded.";
            }

            if (State.HasOpenEnd)
            {
                yield return "Where no end is recorded, it is taken to have lasted; it may have ended.";
            }

            if (State.Offices.Count + State.Sanctions.Count == 0)
            {
                yield return "That nothing is recorded does not mean that there was nothing.";
            }
        }
    }

    /// <summary>
    /// The search for the statements up to the day, the newest first. In a search an official and an agency narrow each
    /// other, which is not what the timeline shows: null where both are given.
    /// </summary>
    public string? StatementsAddress => Filter is { Official.Length: > 0, Agency.Length: > 0 } ? null : SearchAddress.Write(new()
    {
        Officials = Filter.Official,
        Agencies = Filter.Agency,
        Topics = Filter.Topic,
        To = State.Day,
        Sort = SearchSort.Newest,
    });

    private string Day =>
        State.Day.Precision == DatePrecision.Day ? State.Day.ToReaders() : $"a day of {State.Day.ToReaders()}";

    private string Possible => State.PossibleCount == 0 ? "" : $" and possibly {State.PossibleCount} more";

    private static string Count(int count, string what) => count switch
    {
        0 => $"no {what}",
        1 => $"one {what}",
        _ => $"{count} {what}s",
    };
}
