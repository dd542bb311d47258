using System.Globalization;

namespace SpaceDiplomacy.Archive.Searching.Memory;

/// <summary>
/// A column of sets: which topics, which languages. Few different sets are shared by many statements, so a statement
/// has the number of its set, and what is asked of sets is asked once of each.
/// </summary>
/// <param name="size">How many statements there are.</param>
/// <param name="written">All sets by number, members joined by commas.</param>
/// <param name="place">Where a member stands in the list that the column refers to.</param>
internal sealed class SetColumn(int size, IReadOnlyList<string> written, Func<string, int> place)
{
    private readonly int[] rows = new int[size];
    private readonly int[]?[] sets = new int[written.Count][];

    /// <summary>The sets by number, as places in the list that the column refers to; empty where no statement has one.</summary>
    public IReadOnlyList<int[]> Sets => field ??= [.. sets.Select(set => set ?? [])];

    /// <summary>The number of each statement's set.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>One more than the largest member of any set.</summary>
    public int MemberCount => field == 0 ? field = Sets.SelectMany(set => set).DefaultIfEmpty(-1).Max() + 1 : field;

    public void Set(int row, int set)
    {
        sets[set] ??= [.. written[set].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(place)];
        rows[row] = set;
    }

    /// <summary>For each set, whether it has one of some members.</summary>
    public bool[] HasAny(IReadOnlyCollection<int> members) => [.. Sets.Select(set => set.Any(members.Contains))];

    public static Func<string, int> PlaceIn(NameList list) => id => list.PlaceOf(long.Parse(id, CultureInfo.InvariantCulture));
}
