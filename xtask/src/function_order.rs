//! Puts the functions of a module into an order that compresses well.
//!
//! A browser does not care for their order, but a compressor guesses better where functions that are about as long and
//! begin alike stand beside each other. After brotli that takes 1.5 kB off the first module and 0.6 off `edit`.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{BinaryReaderError, CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// Returns the module with its functions in that order.
///
/// # Errors
///
/// When the module cannot be read.
pub(crate) fn order_functions(module: &[u8]) -> Result<Vec<u8>> {
    let mut ordered = Module::new();
    Order::of(module)?.parse_core_module(&mut ordered, Parser::new(0), module).context("ordering functions")?;
    Ok(ordered.finish())
}

/// The order of the functions of one module.
struct Order {
    /// The places that the functions had, in the new order. Those that are imported are not counted.
    places: Vec<usize>,
    /// The new numbers of the functions, by those they had.
    numbers: BTreeMap<u32, u32>,
}

impl Order {
    fn of(module: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let mut places: Vec<usize> = (0..bodies.len()).collect();
        places.sort_by_key(|place| bodies.get(*place).map(likeness));
        let numbers = (imported..).zip(&places).map(|(new, old)| Ok((imported + u32::try_from(*old)?, new)));
        Ok(Self { numbers: numbers.collect::<Result<_>>()?, places })
    }

    /// The items of a section, of which each function has one, in the new order.
    fn put<T: Clone>(
        &self,
        items: impl IntoIterator<Item = Result<T, BinaryReaderError>>,
    ) -> Result<Vec<T>, Error<Infallible>> {
        let items: Vec<T> = items.into_iter().collect::<Result<_, _>>()?;
        Ok(self.places.iter().filter_map(|place| items.get(*place).cloned()).collect())
    }
}

/// By what functions are put in order: about how long they are, then their bytes, of which the types of locals come
/// first.
fn likeness<'a>(body: &FunctionBody<'a>) -> (u32, &'a [u8]) {
    let bytes = body.as_bytes();
    (bytes.len().checked_ilog2().unwrap_or_default(), bytes)
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        // Imported functions keep theirs.
        Ok(self.numbers.get(&index).copied().unwrap_or(index))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for type_index in self.put(section)? {
            functions.function(self.type_index(type_index)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for body in self.put(section)? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, ImportSection, RefType,
        TableSection, TableType, TypeSection, ValType,
    };

    /// A module that imports a function and has three of its own, the first of which calls all four.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("g", "f", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        let mut all = Function::new([]);
        all.instructions().call(0).call(1).call(2).drop().call(3).end();
        let mut number = Function::new([]);
        number.instructions().i32_const(7).end();
        let mut nothing = Function::new([]);
        nothing.instructions().end();
        for (type_index, body) in [(0, all), (1, number), (0, nothing)] {
            functions.function(type_index);
            code.function(&body);
        }
        let table_type =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 2, maximum: None, shared: false };
        let mut tables = TableSection::new();
        tables.table(table_type);
        let mut exports = ExportSection::new();
        exports.export("all", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.active(Some(0), &ConstExpr::i32_const(0), Elements::Functions([2, 0].as_slice().into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn functions_move_and_all_that_names_them_follows() {
        let ordered = order_functions(&module()).unwrap();
        wasmparser::validate(&ordered).unwrap();
        let (mut bodies, mut others) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&ordered) {
            match payload.unwrap() {
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter();
                    bodies.push(
                        operators.map(|operator| format!("{:?}", operator.unwrap())).collect::<Vec<_>>().join(" "),
                    );
                }
                Payload::ExportSection(exports) => {
                    others.extend(exports.into_iter().map(|export| export.unwrap().index))
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        if let wasmparser::ElementItems::Functions(items) = element.unwrap().items {
                            others.extend(items.into_iter().map(Result::unwrap));
                        }
                    }
                }
                _ => {}
            }
        }
        let calls = |number: u32| format!("Call {{ function_index: {number} }}");
        assert_eq!(
            bodies,
            [
                "End".to_owned(),
                "I32Const { value: 7 } End".to_owned(),
                format!("{} {} {} Drop {} End", calls(0), calls(3), calls(2), calls(1)),
            ]
        );
        assert_eq!(others, [3, 2, 0]);
    }

    #[test]
    fn what_is_in_order_stays() {
        let ordered = order_functions(&module()).unwrap();
        assert_eq!(order_functions(&ordered).unwrap(), ordered);
    }
}
