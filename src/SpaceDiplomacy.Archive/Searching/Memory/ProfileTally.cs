using SpaceDiplomacy.Archive.Searching.Indexing;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>How many statements have each value that profiles are made of; by place, or by the number of a term.</summary>
internal sealed class ProfileTally
{
    /// <param name="columns">Whose profiles they are.</param>
    /// <param name="counts">How many statements have each profile.</param>
    public ProfileTally(ArchiveColumns columns, ReadOnlySpan<int> counts)
    {
        Officials = new int[columns.Names.Officials.Records.Count];
        Agencies = new int[columns.Names.Agencies.Records.Count];
        Authorities = new int[columns.Names.Authorities.Records.Count];
        Languages = new int[columns.LanguageTags.Count];
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0)
            {
                Add(columns.Profiles[place], counts[place]);
            }
        }
    }

    public int[] Officials { get; }

    public int[] Agencies { get; }

    public int[] Authorities { get; }

    public int[] Languages { get; }

    public int[] Kinds { get; } = new int[Enum.GetValues<WordingKind>().Length];

    public int[] Venues { get; } = new int[Enum.GetValues<VenueKind>().Length];

    public int[] Standings { get; } = new int[Enum.GetValues<Standing>().Length];

    public int[] Listings { get; } = new int[Enum.GetValues<FirstListing>().Length];

    /// <summary>Statements by speakers under sanctions on the day.</summary>
    public int Sanctioned { get; private set; }

    public int NotSanctioned { get; private set; }

    private void Add(PlacedProfile profile, int count)
    {
        Officials[profile.Official] += count;
        Venues[(int)profile.Venue] += count;
        Standings[(int)profile.Standing] += count;
        Listings[(int)profile.Listing] += count;
        AddEach(Agencies, profile.Agencies, count);
        AddEach(Authorities, profile.Authorities, count);
        AddEach(Languages, profile.Languages, count);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            Kinds[kind] += (profile.Kinds >> kind & 1) * count;
        }

        if (profile.Authorities.Length > 0)
        {
            Sanctioned += count;
        }
        else
        {
            NotSanctioned += count;
        }
    }

    private static void AddEach(int[] counts, int[] members, int count)
    {
        foreach (var member in members)
        {
            counts[member] += count;
        }
    }
}
