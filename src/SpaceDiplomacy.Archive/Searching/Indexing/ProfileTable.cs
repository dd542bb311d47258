using System.Runtime.InteropServices;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>The profiles and the sets of topics that documents share, by key; a new one is written where it first occurs.</summary>
internal sealed class ProfileTable
{
    private readonly RawConnection connection;
    private readonly Dictionary<Profile, int> profiles = [];
    private readonly Dictionary<string, int> topicSets = new(StringComparer.Ordinal);

    public ProfileTable(RawConnection connection)
    {
        this.connection = connection;
        foreach (var (id, profile) in ReadProfiles(connection))
        {
            profiles.Add(profile, id);
        }

        foreach (var (id, topics) in ReadTopicSets(connection))
        {
            topicSets.Add(topics, id);
        }
    }

    /// <summary>All profiles by key, from 0 without gaps.</summary>
    public static IEnumerable<(int Id, Profile Profile)> ReadProfiles(RawConnection connection)
    {
        using var row = connection.Prepare("""
            SELECT Id, OfficialId, Venue, Standing, Kinds, Listing, Languages, Agencies, Authorities
            FROM SearchProfiles ORDER BY Id
            """);
        while (row.Step())
        {
            yield return ((int)row.Integer(0), new(
                row.Integer(1), (VenueKind)row.Integer(2), (Standing)row.Integer(3), (int)row.Integer(4),
                (FirstListing)row.Integer(5), row.Text(6), row.Text(7), row.Text(8)));
        }
    }

    /// <summary>All sets of topics by key, from 0 without gaps; keys of topics joined by commas.</summary>
    public static IEnumerable<(int Id, string Topics)> ReadTopicSets(RawConnection connection)
    {
        using var row = connection.Prepare("SELECT Id, Topics FROM SearchTopicSets ORDER BY Id");
        while (row.Step())
        {
            yield return ((int)row.Integer(0), row.Text(1));
        }
    }

    public int KeyOf(Profile profile)
    {
        ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(profiles, profile, out var isKnown);
        if (!isKnown)
        {
            key = profiles.Count - 1;
            using var insert = connection.Prepare("INSERT INTO SearchProfiles VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
            insert.Bind(1, key).Bind(2, profile.Official).Bind(3, (int)profile.Venue).Bind(4, (int)profile.Standing)
                .Bind(5, profile.Kinds).Bind(6, (int)profile.Listing).Bind(7, profile.Languages).Bind(8, profile.Agencies)
                .Bind(9, profile.Authorities).Step();
        }

        return key;
    }

    public int KeyOfTopics(string topics)
    {
        ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(topicSets, topics, out var isKnown);
        if (!isKnown)
        {
            key = topicSets.Count - 1;
            using var insert = connection.Prepare("INSERT INTO SearchTopicSets VALUES (?1, ?2)");
            insert.Bind(1, key).Bind(2, topics).Step();
        }

        return key;
    }
}
