namespace SpaceDiplomacy.Archive.Statements;

/// <summary>
/// Numbers for statements that follow the date: the day counted from 1 January of the year 1, shifted left by 16 bits,
/// and a sequence within the day. 65,536 statements fit into a day.
/// </summary>
public static class ChronologicalNumber
{
    /// <summary>How many of the bits, the last ones, are the sequence within the day.</summary>
    internal const int SequenceBits = 16;

    /// <summary>The first number of a day.</summary>
    public static long FirstOf(DateOnly day) => (long)day.DayNumber << SequenceBits;

    /// <summary>The last number of a day.</summary>
    internal static long LastOf(DateOnly day) => FirstOf(day) | ((1L << SequenceBits) - 1);

    /// <summary>The day that a number belongs to.</summary>
    public static DateOnly DayOf(long number) => DateOnly.FromDayNumber((int)(number >> SequenceBits));
}
