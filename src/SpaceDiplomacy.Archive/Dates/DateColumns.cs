using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Dates;

/// <summary>
/// An EDTF date is five columns: <c>X_Text</c>, and as ISO days <c>X_Earliest</c> and <c>X_Latest</c>, between which it
/// lies as it is written, <c>X_EarliestReading</c> and <c>X_LatestReading</c>, between which all its readings lie.
/// </summary>
internal static class DateColumns
{
    public static void RequiredDate<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, EdtfDate?>> date)
        where T : class => Map(builder.ComplexProperty<EdtfDate>(date).IsRequired());

    public static void OptionalDate<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, EdtfDate?>> date)
        where T : class => Map(builder.ComplexProperty<EdtfDate>(date).IsRequired(false));

    private static void Map(ComplexPropertyBuilder<EdtfDate> columns)
    {
        columns.Property(d => d.Text).IsRequired();
        columns.Property(d => d.Earliest);
        columns.Property(d => d.Latest);
        columns.Property(d => d.EarliestReading);
        columns.Property(d => d.LatestReading);
        columns.Ignore(d => d.Precision);
        columns.Ignore(d => d.IsApproximate);
        columns.Ignore(d => d.IsUncertain);
        columns.Ignore(d => d.IsBounded);
        columns.Ignore(d => d.IsExactDay);
    }
}
