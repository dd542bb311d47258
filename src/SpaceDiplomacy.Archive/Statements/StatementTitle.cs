using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Who and when, as a title that can stand alone: it never says that somebody said what is in doubt.</summary>
public static class StatementTitle
{
    /// <summary>"Ada Orbit, 29 April 2014", "Misattributed to Ada Orbit, 29 April 2014".</summary>
    public static string Of(string official, EdtfDate date, Standing standing) =>
        $"{Speaker(official, standing)}, {date.ToReaders()}";

    /// <summary>"Ada Orbit, Press conference": where the standing is said beside it.</summary>
    public static string At(string official, string venue) => $"{official}, {venue}";

    /// <summary>Whose words they are held to be: "Ada Orbit", "Disputed: Ada Orbit", "Misattributed to Ada Orbit".</summary>
    public static string Speaker(string official, Standing standing) => standing switch
    {
        Standing.Misattributed => $"Misattributed to {official}",
        Standing.Disputed => $"Disputed: {official}",
        _ => official,
    };
}
