using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>Says in sentences what the timeline shows.</summary>
internal sealed class SanctionsInWords(SanctionCriteria criteria, SanctionChoices choices, DateOnly today)
{
    /// <summary>"5 measures on Dmitry Rogozin. No end is recorded of any of them."</summary>
    public IReadOnlyList<string> Describe(SanctionsFound sanctions)
    {
        var unknown = Unknown().ToList();
        return (sanctions.Total, unknown.Count) switch
        {
            ( > 0, _) => [.. unknown, $"{Count(sanctions.Total)}{Narrowed()}.", .. Dated(sanctions)],
            (_, > 0) => [.. unknown, "Take the filter away or choose another."],
            _ =>
            [
                $"No measure{Narrowed()} is recorded. That does not mean that there was none.",
                "Take a filter away to see more.",
            ],
        };
    }

    private IEnumerable<string> Dated(SanctionsFound sanctions) => criteria.On switch
    {
        null => [Ends(sanctions)],
        var day when day.IsToCome(today) =>
            [Certainty(sanctions), "This day has not come yet; what has no recorded end is only possible."],
        _ => [Certainty(sanctions)],
    };

    private static string Count(int count) => count == 1 ? "One measure" : $"{count.ToReaders()} measures";

    private string Narrowed()
    {
        var targets = Choice.NamesOf(choices.Officials, criteria.Officials).Concat(Choice.NamesOf(choices.Agencies, criteria.Agencies));
        var measures = criteria.Measures.Select(measure => measure.Words());
        return Phrase(" on ", targets, " or ")
            + Phrase(" by ", Choice.NamesOf(choices.Authorities, criteria.Authorities), " or ")
            + Phrase(" with ", measures, " or ")
            + Range()
            + (criteria.On is { } on ? $" in force on {on.DayToReaders()}" : "");
    }

    private string Range() => (criteria.From, criteria.To) switch
    {
        ({ } from, { } to) => $" in force at some time from {from.ToReaders()} to {to.ToReaders()}",
        ({ } from, null) => $" in force in {from.ToReaders()} or later",
        (null, { } to) => $" imposed until {to.ToReaders()}",
        _ => "",
    };

    private static string Ends(SanctionsFound sanctions) => (sanctions.Ended, sanctions.Total - sanctions.Ended) switch
    {
        (0, 1) => "No end of it is recorded.",
        (0, _) => "No end is recorded of any of them.",
        (1, 0) => "It has ended.",
        (_, 0) => "All of them have ended.",
        (1, var open) => $"One has ended; of {open.ToReaders()} no end is recorded.",
        (var ended, var open) => $"{ended.ToReaders()} have ended; of {open.ToReaders()} no end is recorded.",
    };

    private static string Certainty(SanctionsFound sanctions) => (sanctions.Certain, sanctions.Total - sanctions.Certain) switch
    {
        (_, 0) => "By the recorded dates that is certain.",
        (0, _) => "It is only possible: the dates leave it open.",
        (var certain, 1) => $"{certain.ToReaders()} certainly, one only possibly: its dates leave it open. It is marked.",
        (var certain, var possible) =>
            $"{certain.ToReaders()} certainly, {possible.ToReaders()} only possibly: their dates leave it open. They are marked.",
    };

    private IEnumerable<string> Unknown() =>
    [
        .. Choice.Unknown("official", choices.Officials, criteria.Officials),
        .. Choice.Unknown("agency", choices.Agencies, criteria.Agencies),
        .. Choice.Unknown("authority", choices.Authorities, criteria.Authorities),
    ];

    private static string Phrase(string before, IEnumerable<string> words, string between)
    {
        var joined = string.Join(between, words);
        return joined.Length == 0 ? "" : before + joined;
    }
}
