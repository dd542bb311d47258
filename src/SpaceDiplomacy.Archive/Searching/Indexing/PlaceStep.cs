using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>
/// One number of a list of places: how far a place is from the one before in the document, the field there, and whether
/// it is the document's last. All have 16 bits, so that millions are read and passed over without deciding anything.
/// </summary>
internal readonly struct PlaceStep
{
    /// <summary>No word stands so far on: another step leads further.</summary>
    public const int Longest = (1 << (16 - DistanceAt)) - 1;

    private const int FieldAt = 1;
    private const int DistanceAt = FieldAt + TextFields.Bits;
    private const int Last = 1;

    private readonly ushort bits;

    private PlaceStep(int bits) => this.bits = (ushort)bits;

    /// <summary>The step that leads on where the next place is too far.</summary>
    public static PlaceStep Onward { get; } = new(Longest << DistanceAt);

    /// <summary>A step to a place.</summary>
    /// <param name="distance">How far it is from the one before; less than <see cref="Longest"/>.</param>
    /// <param name="field">The field there.</param>
    public static PlaceStep To(int distance, TextField field) => new((distance << DistanceAt) | ((int)field << FieldAt));

    /// <summary>The same as the last of its document.</summary>
    public PlaceStep AsLast => new(bits | Last);

    public int Distance => bits >> DistanceAt;

    public TextField Field => (TextField)((bits >> FieldAt) & ((1 << TextFields.Bits) - 1));

    /// <summary>Whether a word stands there.</summary>
    public bool IsPlace => Distance < Longest;

    public bool IsLast => (bits & Last) != 0;

    /// <summary>How many steps the places of the first so many documents take.</summary>
    public static int CountOf(int documents, ReadOnlySpan<PlaceStep> steps)
    {
        var numbers = MemoryMarshal.Cast<PlaceStep, ushort>(steps);
        var at = 0;
        for (; documents > 0 && numbers.Length - at >= Vector256<ushort>.Count; at += Vector256<ushort>.Count)
        {
            var ends = Vector256.ShiftLeft(Vector256.Create(numbers[at..]), 15).ExtractMostSignificantBits();
            if (BitOperations.PopCount(ends) is var count && count >= documents)
            {
                for (; documents > 1; documents--)
                {
                    ends &= ends - 1;
                }

                return at + BitOperations.TrailingZeroCount(ends) + 1;
            }

            documents -= count;
        }

        for (; documents > 0; at++)
        {
            documents -= steps[at].IsLast ? 1 : 0;
        }

        return at;
    }
}
