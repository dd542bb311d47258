namespace SpaceDiplomacy.Archive.Searching;

/// <summary>
/// Whose statements: those of any of some officials and those made in office at any of some agencies; of these, those about
/// any of some topics. Nobody named means everybody, no topic any.
/// </summary>
/// <param name="Officials">Slugs of speakers.</param>
/// <param name="Agencies">Slugs of agencies at which the speaker certainly or possibly held an office on the day.</param>
/// <param name="Topics">Slugs of topics.</param>
public sealed record SpokenBy(IReadOnlyList<string> Officials, IReadOnlyList<string> Agencies, IReadOnlyList<string> Topics)
{
    public static readonly SpokenBy Everyone = new([], [], []);

    public static SpokenBy Official(string slug) => new([slug], [], []);

    public static SpokenBy Agency(string slug) => new([], [slug], []);

    public static SpokenBy Topic(string slug) => new([], [], [slug]);
}

/// <summary>The days that statements lie between; null where there are none.</summary>
public sealed record SpokenSpan(DateOnly? First, DateOnly? Last);

/// <summary>How many statements have dates that can mean the same months, counted from the year 0, and are qualified alike.</summary>
public sealed record SpokenMonths(int FirstMonth, int LastMonth, bool IsApproximate, bool IsUncertain, int Count);

/// <summary>Statements up to a day.</summary>
/// <param name="Certain">How many were certainly made by then.</param>
/// <param name="Possible">How many more may have been.</param>
/// <param name="Last">The number of the last of those that certainly were; null where there is none.</param>
public sealed record SpokenUpTo(int Certain, int Possible, long? Last);
