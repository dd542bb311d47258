using System.Globalization;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// A column of sets: which topics, which languages. Few different sets are shared by many statements, so a statement
/// has the place of its set, and what is asked of sets is asked once of each.
/// </summary>
internal sealed class SetColumn(int size, IReadOnlyDictionary<long, string> written, Func<string, int> place)
{
    private readonly int[] rows = new int[size];
    private readonly List<int[]> sets = [];
    private readonly Dictionary<long, int> places = [];

    /// <summary>The different sets; members are places in the list that the column refers to.</summary>
    public IReadOnlyList<int[]> Sets => sets;

    /// <summary>The place of each statement's set.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>One more than the largest member of any set.</summary>
    public int MemberCount { get; private set; }

    public void Set(int row, long id)
    {
        if (!places.TryGetValue(id, out var set))
        {
            set = sets.Count;
            places.Add(id, set);
            int[] members = [.. written[id].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(place)];
            MemberCount = members.Aggregate(MemberCount, (count, member) => Math.Max(count, member + 1));
            sets.Add(members);
        }

        rows[row] = set;
    }

    /// <summary>For each set, whether it has one of some members.</summary>
    public bool[] HasAny(IReadOnlyCollection<int> members) => [.. sets.Select(set => set.Any(members.Contains))];

    public static Func<string, int> PlaceIn(NameList list) => id => list.PlaceOf(long.Parse(id, CultureInfo.InvariantCulture));
}
