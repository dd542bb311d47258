using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Dates;

/// <summary>An EDTF date is three columns: <c>X_Text</c>, <c>X_Earliest</c> and <c>X_Latest</c> (ISO days).</summary>
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
        columns.Ignore(d => d.Precision);
        columns.Ignore(d => d.IsApproximate);
        columns.Ignore(d => d.IsUncertain);
        columns.Ignore(d => d.IsBounded);
        columns.Ignore(d => d.IsExactDay);
    }
}
